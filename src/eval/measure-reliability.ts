/** How sure we were, and whether we were right to be. */
export interface Forecast {
  readonly confidence: number;
  readonly holds: boolean;
}

/** Forecasts of about the same confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What we said, on average. */
  readonly confidence: number;
  /** What came true. */
  readonly right: number;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  /** What we said, and what came true, on average over all forecasts. */
  readonly confidence: number;
  readonly right: number;
  /** Expected calibration error: how far confidence and truth lie apart, on average over all forecasts. */
  readonly error: number;
}

const binCount = 10;

/** Holds confidence against truth, in ten bins of equal width. */
export function measureReliability(forecasts: readonly Forecast[]): Reliability {
  const bins = Array.from({ length: binCount }, (_, index): Bin => {
    const inBin = forecasts.filter(({ confidence }) => binOf(confidence) === index);
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      count: inBin.length,
      confidence: mean(inBin.map(({ confidence }) => confidence)),
      right: mean(inBin.map(({ holds }) => Number(holds))),
    };
  });
  const apart = bins.map(({ count, confidence, right }) => count * Math.abs(confidence - right));
  const error = apart.reduce((sum, each) => sum + each, 0) / Math.max(1, forecasts.length);
  const confidence = mean(forecasts.map((each) => each.confidence));
  return { bins, confidence, right: mean(forecasts.map(({ holds }) => Number(holds))), error };
}

function binOf(confidence: number): number {
  return Math.min(binCount - 1, Math.floor(confidence * binCount));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
