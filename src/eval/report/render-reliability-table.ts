import type { Reliability } from '../measure-reliability.ts';
import { renderPercent } from '../render-share.ts';
import { renderTable } from './render-table.ts';

/** The bins of the reliability chart as figures. */
export function renderReliabilityTable({ bins }: Reliability): string {
  return renderTable(
    ['confidence', 'messages', 'confidence on average', 'right facet first'],
    bins.map(({ from, to, count, confidence, right }) => [
      `${from.toFixed(1)} to ${to.toFixed(1)}`,
      String(count),
      count === 0 ? '-' : renderPercent(confidence),
      count === 0 ? '-' : renderPercent(right),
    ]),
  );
}
