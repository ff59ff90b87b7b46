import { type LinearModel, toProbabilities } from './linear-model.ts';
import { findHash, hashText, sortHashes } from './text-hash.ts';

export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  /** How much the example counts. */
  readonly weight: number;
}

/** More rounds fit the examples better and unknown messages no better (measured by leaving ways of asking out). */
const epochs = 4;
const learningRate = 0.9;
const decay = 5e-4;
/** Errors below this move nothing worth the time. */
const negligible = 0.002;
/** A feature seen only once says what one example says, which the search for like questions knows as well. */
const fewest = 2;

interface Row {
  readonly ids: readonly number[];
  readonly label: number;
  readonly weight: number;
}

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with a step size of its own for each
 * weight (AdaGrad). The examples are visited in a fixed order, so the same examples always give the same model.
 */
export function trainClassifier(examples: readonly Example[]): LinearModel {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const common = commonFeatures(examples);
  const features = sortHashes(common.map(hashText));
  const featureIds = new Map(common.map((feature) => [feature, findHash(features, hashText(feature))]));
  const rows: Row[] = examples.map((example) => ({
    ids: example.features.map((feature) => featureIds.get(feature)).filter((id) => id !== undefined),
    label: labelIds.get(example.label) ?? 0,
    weight: example.weight,
  }));
  const weights = new Float32Array(features.length * labels.length);
  const travelled = new Float32Array(weights.length).fill(1e-3);
  const scores = new Float64Array(labels.length);
  // What is kept is the mean of the weights after each round (Polyak and Juditsky 1992): it depends less on the order.
  const averaged = new Float32Array(weights.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of visitingOrder(rows.length, epoch)) {
      const row = rows[index];
      if (row !== undefined && row.ids.length > 0) learnFrom(row, weights, travelled, scores);
    }
    for (const [at, weight] of weights.entries()) averaged[at] = (averaged[at] ?? 0) + weight / epochs;
  }
  return { labels, features, ...quantise(averaged) };
}

function commonFeatures(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature);
}

/** One step down the gradient, with weight decay; AdaGrad slows the weights that have moved much. */
function learnFrom(row: Row, weights: Float32Array, travelled: Float32Array, scores: Float64Array): void {
  const count = scores.length;
  scores.fill(0);
  for (const id of row.ids) {
    for (let label = 0; label < count; label += 1)
      scores[label] = (scores[label] ?? 0) + (weights[id * count + label] ?? 0);
  }
  const value = 1 / Math.sqrt(row.ids.length);
  toProbabilities(scores, value);
  for (let label = 0; label < count; label += 1) {
    const error = ((scores[label] ?? 0) - (label === row.label ? 1 : 0)) * row.weight;
    if (Math.abs(error) < negligible) continue;
    for (const id of row.ids) {
      const at = id * count + label;
      const weight = weights[at] ?? 0;
      const slope = error * value + decay * weight;
      const distance = (travelled[at] ?? 0) + slope * slope;
      travelled[at] = distance;
      weights[at] = weight - (learningRate * slope) / Math.sqrt(distance);
    }
  }
}

/** 255 steps are fine enough: they change no first guess in a thousand, and take a quarter of the room. */
function quantise(weights: Float32Array): Pick<LinearModel, 'scale' | 'weights'> {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest === 0 ? 1 : largest / 127;
  return { scale, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
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
