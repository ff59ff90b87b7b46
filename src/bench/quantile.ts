/** The value that this share of all values does not exceed; half of them gives the median. */
export function quantile(values: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The value in the middle, which one slow round does not move. */
export function median(values: Iterable<number>): number {
  return quantile(values, 0.5);
}
