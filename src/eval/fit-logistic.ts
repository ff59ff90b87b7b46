/** Evidence as numbers, and whether what it speaks for holds. */
export interface LabelledEvidence {
  readonly evidence: readonly number[];
  readonly holds: boolean;
}

const rounds = 3000;
const rate = 0.3;
const ridge = 1e-4;

/** Fits a logistic regression by plain gradient descent; the rows are few and the result is rounded anyway. */
export function fitLogistic(rows: readonly LabelledEvidence[]): number[] {
  const size = rows[0]?.evidence.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const slopes = new Array<number>(size).fill(0);
    for (const { evidence, holds } of rows) {
      const score = evidence.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-score)) - (holds ? 1 : 0);
      for (let index = 0; index < size; index += 1) slopes[index] = (slopes[index] ?? 0) + error * (evidence[index] ?? 0);
    }
    for (let index = 0; index < size; index += 1) {
      const weight = weights[index] ?? 0;
      weights[index] = weight - rate * ((slopes[index] ?? 0) / rows.length + ridge * weight);
    }
  }
  return weights;
}
