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
  const width = rows[0]?.evidence.length ?? 0;
  const evidence = Float64Array.from(rows.flatMap((row) => row.evidence));
  const truths = Float64Array.from(rows, ({ holds }) => Number(holds));
  const weights = new Float64Array(width);
  for (let round = 0; round < rounds; round += 1) {
    const slopes = addUpSlopes(evidence, truths, weights);
    for (let column = 0; column < width; column += 1) {
      const weight = weights[column] ?? 0;
      weights[column] = weight - rate * ((slopes[column] ?? 0) / rows.length + ridge * weight);
    }
  }
  return [...weights];
}

/** Works on flat arrays, since this runs some ten million times. */
function addUpSlopes(evidence: Float64Array, truths: Float64Array, weights: Float64Array): Float64Array {
  const width = weights.length;
  const slopes = new Float64Array(width);
  for (let row = 0; row < truths.length; row += 1) {
    const start = row * width;
    let score = 0;
    for (let column = 0; column < width; column += 1) {
      score += (evidence[start + column] ?? 0) * (weights[column] ?? 0);
    }
    const error = 1 / (1 + Math.exp(-score)) - (truths[row] ?? 0);
    for (let column = 0; column < width; column += 1) {
      slopes[column] = (slopes[column] ?? 0) + error * (evidence[start + column] ?? 0);
    }
  }
  return slopes;
}
