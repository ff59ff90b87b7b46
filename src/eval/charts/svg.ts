/** Width of every chart; pages scale it. */
export const chartWidth = 760;

/** The colours of data, in the order in which series take them: told apart by the colour-blind too. */
export type Colour = 'first' | 'second' | 'third';

/** Both panels carry their own ground, so that a chart is readable whatever the page around it looks like. */
const style = `
  text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #24292f; }
  .title { font-weight: 600; font-size: 15px; }
  .quiet { fill: #57606a; font-size: 12px; }
  .ground { fill: #ffffff; stroke: #d0d7de; }
  .grid { stroke: #d8dee4; }
  .ideal { stroke: #24292f; stroke-width: 1.5; stroke-dasharray: 5 4; }
  .first { fill: #2f6fb7; }
  .second { fill: #c96a17; }
  .third { fill: #7a7f87; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .quiet { fill: #9aa4ae; }
    .ground { fill: #15191f; stroke: #3a424c; }
    .grid { stroke: #2d343c; }
    .ideal { stroke: #ffffff; }
    .first { fill: #5f9fe6; }
    .second { fill: #e39146; }
    .third { fill: #9aa0a8; }
  }`;

/** A picture of its own: ground, title, and what is drawn on it. */
export function renderSvg(title: string, height: number, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${chartWidth}" height="${height}" viewBox="0 0 ${chartWidth} ${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<style>${style}\n</style>`,
    `<rect class="ground" x="0.5" y="0.5" width="${chartWidth - 1}" height="${height - 1}" rx="6"/>`,
    renderText(16, 26, title, 'title'),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** Text at a place; `anchor` tells which of its ends stands there. */
export function renderText(
  x: number,
  y: number,
  text: string,
  kind: 'plain' | 'title' | 'quiet' = 'plain',
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

/** A straight line. */
export function renderLine(
  from: readonly [number, number],
  to: readonly [number, number],
  kind: 'grid' | 'ideal',
): string {
  const [x1, y1, x2, y2] = [...from, ...to].map(round);
  return `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

/** A filled rectangle; one without size is left out. */
export function renderBar(x: number, y: number, width: number, height: number, colour: Colour): string {
  if (width <= 0 || height <= 0) return '';
  return `<rect class="${colour}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
