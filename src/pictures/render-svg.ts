import { escapeXml, fontFamily, type MeasureText, type TextStyle } from './fonts.ts';
import type { LaidOutBox, LaidOutLine, Layout } from './lay-out.ts';
import { noteStyle, type PlacedText, setText } from './measure-box.ts';
import type { Palette } from './themes.ts';

export interface Drawing {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The width of a phone, and what is kept free at its edges, in pixels. */
const phone = 400;
const margin = 14;
/** How wide a layout may be to be shown on a phone as it is. */
export const roomOnPhone = phone - 2 * margin;

const headingStyle: TextStyle = { size: 16, weight: 600 };
const headingGap = 14;
const legendGap = 16;
const corner = 8;
const swatch = 28;

/** Draws a layout as an SVG, as wide as a phone or as the layout, with its heading and with what the lines mean. */
export function renderSvg(
  title: string,
  layout: Layout,
  { palette, measureText }: { palette: Palette; measureText: MeasureText },
): Drawing {
  const width = Math.max(phone, Math.ceil(layout.width) + 2 * margin);
  const heading = setText(title, {
    width: width - 2 * margin,
    style: headingStyle,
    top: margin,
    measureText,
  });
  const left = (width - layout.width) / 2;
  const top = heading.foot + headingGap;
  const legend = renderLegend(layout.lines, { palette, measureText, top: top + layout.height });
  const height = Math.ceil(legend.foot + margin);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${fontFamily}">`,
    `<rect width="${width}" height="${height}" fill="${palette.background}"/>`,
    ...heading.lines.map((line) => renderText(line, { x: margin, y: 0 }, palette.heading, 'start')),
    `<g transform="translate(${round(left)} ${round(top)})">`,
    // The boxes cover the ends of the lines.
    ...layout.lines.map((line) => renderLine(line, palette)),
    ...layout.boxes.map((box) => renderBox(box, palette)),
    '</g>',
    ...legend.parts,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function renderBox({ kind, centre, width, height, lines }: LaidOutBox, palette: Palette): string {
  const { fill, edge, name, note } = {
    asked: { fill: palette.asked, edge: palette.asked, name: palette.askedName, note: palette.askedNote },
    other: { fill: palette.box, edge: palette.boxEdge, name: palette.name, note: palette.note },
    more: { fill: palette.background, edge: palette.background, name: palette.note, note: palette.note },
  }[kind];
  const top = centre.y - height / 2;
  const corners = `x="${round(centre.x - width / 2)}" y="${round(top)}" rx="${corner}"`;
  const size = `width="${round(width)}" height="${round(height)}"`;
  const texts = lines.map((line) =>
    renderText(line, { x: centre.x, y: top }, line.part === 'name' ? name : note, 'middle'),
  );
  return `<g><rect ${corners} ${size} fill="${fill}" stroke="${edge}"/>${texts.join('')}</g>`;
}

function renderLine({ kind, points }: LaidOutLine, palette: Palette): string {
  const [start, ...rest] = points.map(({ x, y }) => `${round(x)} ${round(y)}`);
  return `<path d="M${start} C${rest.join(' ')}" ${strokeOf(kind, palette)}/>`;
}

function strokeOf(kind: LaidOutLine['kind'], palette: Palette): string {
  const dots = kind === 'dotted' ? ' stroke-dasharray="1.5 4"' : '';
  return `fill="none" stroke="${palette.line}" stroke-width="1.5" stroke-linecap="round"${dots}`;
}

/** Says below the drawing what the kinds of line mean, where there are dotted ones. */
function renderLegend(
  lines: readonly LaidOutLine[],
  { palette, measureText, top }: { palette: Palette; measureText: MeasureText; top: number },
): { parts: string[]; foot: number } {
  if (lines.every(({ kind }) => kind === 'solid')) return { parts: [], foot: top };
  const parts: string[] = [];
  let foot = top + legendGap;
  for (const [kind, meaning] of [
    ['solid', 'the usual line'],
    ['dotted', 'only in some organisations'],
  ] as const) {
    const text = setText(meaning, { width: roomOnPhone, style: noteStyle, top: foot, measureText });
    parts.push(
      `<path d="M${margin} ${round((foot + text.foot) / 2)} h${swatch}" ${strokeOf(kind, palette)}/>`,
      ...text.lines.map((line) => renderText(line, { x: margin + swatch + 9, y: 0 }, palette.note, 'start')),
    );
    foot = text.foot + 2;
  }
  return { parts, foot };
}

function renderText(
  { text, baseline, style }: PlacedText,
  at: { x: number; y: number },
  colour: string,
  anchor: 'start' | 'middle',
): string {
  const place = `x="${round(at.x)}" y="${round(at.y + baseline)}" text-anchor="${anchor}"`;
  const font = `font-size="${style.size}" font-weight="${style.weight}" fill="${colour}"`;
  return `<text ${place} ${font}>${escapeXml(text)}</text>`;
}

/** Hundredths of a pixel are enough. */
function round(pixels: number): string {
  return String(Math.round(pixels * 100) / 100);
}
