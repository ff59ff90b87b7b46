import type { Bin, Reliability } from '../measure-reliability.ts';
import { renderBar, renderLine, renderSvg, renderText } from './svg.ts';

const left = 70;
const size = 400;
const top = 66;
const bottom = top + size;
const barShare = 0.82;

/** A bar for each bin of confidence, as high as the share that was right; honest confidence ends on the diagonal. */
export function renderReliabilityChart(title: string, { bins }: Reliability): string {
  return renderSvg(title, bottom + 62, [
    renderText(
      left,
      52,
      'share with the right facet first; on the dashed line, confidence is honest',
      'quiet',
    ),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      renderLine([left, placeUp(share)], [left + size, placeUp(share)], 'grid'),
      renderText(left - 8, placeUp(share) + 4, `${share * 100} %`, 'quiet', 'end'),
    ]),
    ...bins.flatMap(renderBin),
    renderLine([left, bottom], [left + size, top], 'ideal'),
    renderText(left + size / 2, bottom + 44, 'confidence', 'quiet', 'middle'),
    ...renderCounts(bins),
  ]);
}

function renderBin({ from, to, count, right }: Bin): string[] {
  const width = (to - from) * size;
  const x = left + from * size + (width * (1 - barShare)) / 2;
  const label = renderText(
    left + ((from + to) / 2) * size,
    bottom + 20,
    range({ from, to }),
    'quiet',
    'middle',
  );
  return count === 0
    ? [label]
    : [renderBar(x, placeUp(right), width * barShare, bottom - placeUp(right), 'first'), label];
}

/** How many messages a bin holds tells how much its bar means. */
function renderCounts(bins: readonly Bin[]): string[] {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const x = left + size + 90;
  const height = size / bins.length;
  return [
    renderText(x, 52, 'messages', 'quiet'),
    ...bins.flatMap((bin, index) => {
      const y = bottom - (index + 1) * height;
      const width = (bin.count / most) * 110;
      return [
        renderText(x - 10, y + height / 2 + 4, range(bin), 'quiet', 'end'),
        renderBar(x, y + 8, width, height - 16, 'third'),
        renderText(x + width + 6, y + height / 2 + 4, String(bin.count), 'quiet'),
      ];
    }),
  ];
}

function range({ from, to }: Pick<Bin, 'from' | 'to'>): string {
  return `.${from * 10}–${to === 1 ? '1' : `.${to * 10}`}`;
}

function placeUp(share: number): number {
  return bottom - share * size;
}
