/** The range in which a share lies, both ends from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Within so many standard deviations lie 95 % of a normal distribution. */
const deviations = 1.959964;

/** Wilson's 95 % interval of a share: unlike the usual one it stays within 0 and 1 and holds for few cases too. */
export function wilsonInterval(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const square = deviations ** 2;
  const centre = share + square / (2 * total);
  const spread = deviations * Math.sqrt((share * (1 - share)) / total + square / (4 * total ** 2));
  const whole = 1 + square / total;
  return { low: Math.max(0, (centre - spread) / whole), high: Math.min(1, (centre + spread) / whole) };
}
