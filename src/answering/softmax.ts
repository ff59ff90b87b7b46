/** A text as the ids of its features. */
export type FeatureIds = readonly number[];

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  /** How much the example counts; 1 unless told. */
  readonly weight?: number;
}

/** A label with its probability. */
export interface Guess {
  readonly label: string;
  readonly probability: number;
}

export interface Classifier {
  readonly labels: readonly string[];
  /** All labels with their probabilities, the likeliest first. */
  classify(features: readonly string[]): Guess[];
}

const epochs = 4;
const learningRate = 0.9;
const decay = 5e-4;

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with per-weight step sizes (AdaGrad).
 * The examples are visited in a fixed order, so the same examples always give the same classifier.
 */
export function trainClassifier(examples: readonly Example[]): Classifier {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const featureIds = new Map<string, number>();
  const rows = examples.map((example) => ({
    ids: toIds(example.features, (feature) => {
      const id = featureIds.get(feature) ?? featureIds.size;
      featureIds.set(feature, id);
      return id;
    }),
    label: labelIds.get(example.label) ?? 0,
    weight: example.weight ?? 1,
  }));
  const count = labels.length;
  const weights = new Float32Array(featureIds.size * count);
  const steps = new Float32Array(featureIds.size * count).fill(1e-3);
  const scores = new Float64Array(count);

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of visitingOrder(rows.length, epoch)) {
      const row = rows[index];
      if (row === undefined || row.ids.length === 0) continue;
      predict(weights, row.ids, scores);
      const value = 1 / Math.sqrt(row.ids.length);
      for (let label = 0; label < count; label += 1) {
        const error = ((scores[label] ?? 0) - (label === row.label ? 1 : 0)) * row.weight;
        if (error < 0.002 && error > -0.002) continue;
        descend(weights, steps, row.ids, label, count, error * value);
      }
    }
  }

  return {
    labels,
    classify(features) {
      predict(
        weights,
        toIds(features, (feature) => featureIds.get(feature)),
        scores,
      );
      return labels
        .map((label, id) => ({ label, probability: scores[id] ?? 0 }))
        .sort((a, b) => b.probability - a.probability);
    },
  };
}

function toIds(features: readonly string[], idOf: (feature: string) => number | undefined): number[] {
  const ids: number[] = [];
  for (const feature of features) {
    const id = idOf(feature);
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** One step down the gradient for one label, with weight decay; AdaGrad slows the weights that moved much. */
function descend(
  weights: Float32Array,
  steps: Float32Array,
  ids: FeatureIds,
  label: number,
  count: number,
  gradient: number,
): void {
  for (const id of ids) {
    const at = id * count + label;
    const weight = weights[at] ?? 0;
    const slope = gradient + decay * weight;
    const travelled = (steps[at] ?? 0) + slope * slope;
    steps[at] = travelled;
    weights[at] = weight - (learningRate * slope) / Math.sqrt(travelled);
  }
}

/** Fills `scores` with the probability of each label. */
function predict(weights: Float32Array, ids: FeatureIds, scores: Float64Array): void {
  const count = scores.length;
  scores.fill(0);
  for (const id of ids) {
    const start = id * count;
    for (let label = 0; label < count; label += 1) scores[label] = (scores[label] ?? 0) + (weights[start + label] ?? 0);
  }
  const value = ids.length === 0 ? 0 : 1 / Math.sqrt(ids.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < count; label += 1) {
    const score = (scores[label] ?? 0) * value;
    scores[label] = score;
    if (score > highest) highest = score;
  }
  let total = 0;
  for (let label = 0; label < count; label += 1) {
    const likelihood = Math.exp((scores[label] ?? 0) - highest);
    scores[label] = likelihood;
    total += likelihood;
  }
  for (let label = 0; label < count; label += 1) scores[label] = (scores[label] ?? 0) / total;
}

/** A fixed shuffle: steps through all rows by a stride that shares no factor with their number. */
function* visitingOrder(length: number, epoch: number): Generator<number> {
  let stride = Math.floor(length * 0.618) + epoch * 7 + 1;
  while (length > 1 && greatestCommonDivisor(stride, length) !== 1) stride += 1;
  for (let step = 0, index = epoch % Math.max(1, length); step < length; step += 1) {
    yield index;
    index = (index + stride) % length;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
