import { wilsonInterval } from './wilson-interval.ts';

/** A share as people read it: "89.6 %". */
export function renderPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A share with the range in which it lies with 95 % confidence: "89.6 % (86.8 to 91.9)"; a dash for a share of none. */
export function renderShare(hits: number, total: number): string {
  if (total === 0) return '-';
  const { low, high } = wilsonInterval(hits, total);
  return `${renderPercent(hits / total)} (${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)})`;
}
