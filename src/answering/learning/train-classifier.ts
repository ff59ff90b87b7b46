import { sortHashes } from '../text/text-hash.ts';
import { type LinearModel, toProbabilities } from './linear-model.ts';

export interface Example {
  /** As hashes. */
  readonly features: readonly number[];
  readonly label: string;
  /** How much the example counts. */
  readonly weight: number;
}

/** More rounds fit the examples better and unknown messages no better (measured by leaving ways of asking out). */
const epochs = 4;
/**
 * The mean of three runs that visit the examples in other orders. One alone depends on its order: a single example more
 * swings some ten of 1,500 answers, three together four (measured with five orders).
 */
const runs = 3;
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
 * weight (AdaGrad). The examples are visited in fixed orders, so the same examples always give the same model.
 */
export function trainClassifier(examples: readonly Example[]): LinearModel {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const features = sortHashes(commonFeatures(examples));
  const featureIds = new Map([...features].map((feature, id) => [feature, id]));
  const rows: Row[] = examples.map((example) => ({
    ids: example.features.map((feature) => featureIds.get(feature)).filter((id) => id !== undefined),
    label: labelIds.get(example.label) ?? 0,
    weight: example.weight,
  }));
  // What is kept is the mean of the weights after each round (Polyak and Juditsky 1992) of several runs.
  const averaged = new Float32Array(features.length * labels.length);
  for (let run = 0; run < runs; run += 1) {
    const learner = createLearner(features.length, labels.length);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      for (const index of visitingOrder(rows.length, run, epoch)) {
        const row = rows[index];
        if (row !== undefined && row.ids.length > 0) learner.learnFrom(row);
      }
      addShare(averaged, learner.weights, 1 / (runs * epochs));
    }
  }
  return { labels, features, ...quantise(averaged) };
}

/** By index, since the two have millions of weights. */
function addShare(sum: Float32Array, weights: Float32Array, share: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0) * share;
}

function commonFeatures(examples: readonly Example[]): number[] {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature);
}

/** Starts from nothing; the weights of a feature, one for each label, lie side by side. */
function createLearner(features: number, labels: number) {
  const weights = new Float32Array(features * labels);
  const travelled = new Float32Array(weights.length).fill(1e-3);
  const scores = new Float64Array(labels);
  const wrong: number[] = [];

  /** Leaves in `scores` how far off each label is, and in `wrong` the labels that are far enough off to be moved. */
  const judge = ({ ids, label: right, weight: counts }: Row, value: number): void => {
    scores.fill(0);
    for (const id of ids) {
      for (let label = 0; label < labels; label += 1)
        scores[label] = (scores[label] ?? 0) + (weights[id * labels + label] ?? 0);
    }
    toProbabilities(scores, value);
    scores[right] = (scores[right] ?? 0) - 1;
    wrong.length = 0;
    for (let label = 0; label < labels; label += 1) {
      const error = (scores[label] ?? 0) * counts;
      scores[label] = error;
      if (Math.abs(error) >= negligible) wrong.push(label);
    }
  };

  /** One step down the gradient, with weight decay; AdaGrad slows the weights that have moved much. */
  const learnFrom = (row: Row): void => {
    const value = 1 / Math.sqrt(row.ids.length);
    judge(row, value);
    for (const id of row.ids) {
      for (const label of wrong) {
        const at = id * labels + label;
        const weight = weights[at] ?? 0;
        const slope = (scores[label] ?? 0) * value + decay * weight;
        const distance = (travelled[at] ?? 0) + slope * slope;
        travelled[at] = distance;
        weights[at] = weight - (learningRate * slope) / Math.sqrt(distance);
      }
    }
  };
  return { weights, learnFrom };
}

/** 255 steps are fine enough: they change no first guess in a thousand, and take a quarter of the room. */
function quantise(weights: Float32Array): Pick<LinearModel, 'scale' | 'weights'> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest === 0 ? 1 : largest / 127;
  return { scale, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}

/** A fixed shuffle: steps through all rows by a stride that shares no factor with their number. */
function* visitingOrder(length: number, run: number, epoch: number): Generator<number> {
  let stride = Math.floor(length * 0.618) + run * 1013 + epoch * 7 + 1;
  while (length > 1 && greatestCommonDivisor(stride, length) !== 1) stride += 1;
  for (let step = 0, index = epoch % Math.max(1, length); step < length; step += 1) {
    yield index;
    index = (index + stride) % length;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
