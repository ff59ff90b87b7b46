import { type Colour, chartWidth, renderBar, renderLine, renderSvg, renderText } from './svg.ts';

/** Shares of one thing, a bar for each series. */
export interface BarRow {
  readonly label: string;
  /** From 0 to 1, in the order of the series; nothing where there is no such share. */
  readonly shares: readonly (number | undefined)[];
}

const colours: readonly Colour[] = ['first', 'second', 'third'];
const left = 250;
const right = chartWidth - 70;
const top = 66;
const barHeight = 13;
const gap = 9;

/** Lying bars on a scale from 0 to 100 %, each with its value written behind it. */
export function renderBarChart(title: string, series: readonly string[], rows: readonly BarRow[]): string {
  const rowHeight = series.length * barHeight + gap;
  const bottom = top + rows.length * rowHeight;
  return renderSvg(title, bottom + 34, [
    ...renderLegend(series),
    ...renderScale(bottom),
    ...rows.flatMap((row, index) => renderRow(row, top + index * rowHeight + gap / 2, series.length)),
  ]);
}

/** One series needs no telling apart. */
function renderLegend(series: readonly string[]): string[] {
  if (series.length === 1) return [];
  return series.flatMap((name, index) => {
    const x = left + index * 165;
    return [renderBar(x, 42, 11, 11, colours[index] ?? 'third'), renderText(x + 17, 52, name, 'quiet')];
  });
}

function renderScale(bottom: number): string[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const x = place(share);
    return [
      renderLine([x, top], [x, bottom], 'grid'),
      renderText(x, bottom + 18, `${share * 100} %`, 'quiet', 'middle'),
    ];
  });
}

function renderRow({ label, shares }: BarRow, y: number, seriesCount: number): string[] {
  return [
    renderText(left - 10, y + (seriesCount * barHeight) / 2 + 4.5, label, 'plain', 'end'),
    ...shares.flatMap((share, index) => {
      if (share === undefined) return [];
      const at = y + index * barHeight;
      return [
        renderBar(left, at, place(share) - left, barHeight - 2, colours[index] ?? 'third'),
        renderText(place(share) + 6, at + barHeight - 3, (share * 100).toFixed(1), 'quiet'),
      ];
    }),
  ];
}

function place(share: number): number {
  return left + share * (right - left);
}
