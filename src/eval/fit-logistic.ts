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
  let weights = (rows[0]?.evidence ?? []).map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    const slopes = addUpSlopes(rows, weights);
    weights = weights.map(
      (weight, index) => weight - rate * ((slopes[index] ?? 0) / rows.length + ridge * weight),
    );
  }
  return weights;
}

function addUpSlopes(rows: readonly LabelledEvidence[], weights: readonly number[]): Float64Array {
  const slopes = new Float64Array(weights.length);
  for (const { evidence, holds } of rows) {
    const score = evidence.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    const error = 1 / (1 + Math.exp(-score)) - (holds ? 1 : 0);
    for (const [index, value] of evidence.entries()) slopes[index] = (slopes[index] ?? 0) + error * value;
  }
  return slopes;
}
