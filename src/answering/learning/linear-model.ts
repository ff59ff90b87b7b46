import { findHash } from '../text/text-hash.ts';

/** What a linear classifier has learned: a weight for each feature and label, rounded to 255 steps. */
export interface LinearModel {
  readonly labels: readonly string[];
  /** The features it knows, as sorted hashes. */
  readonly features: Int32Array;
  /** What one step of a weight is worth. */
  readonly scale: number;
  /** Feature by feature, a weight for each label. */
  readonly weights: Int8Array;
}

/** A label with its probability. */
export interface Guess {
  readonly label: string;
  readonly probability: number;
}

/** Gives, for the hashes of a text's features, all labels with their probabilities, in the order of the model. */
export type Classify = (features: readonly number[]) => Guess[];

/** Puts a learned model to use. */
export function createClassifier({ labels, features, scale, weights }: LinearModel): Classify {
  const count = labels.length;
  const scores = new Float64Array(count);
  return (given) => {
    scores.fill(0);
    let known = 0;
    for (const feature of given) {
      const id = findHash(features, feature);
      if (id < 0) continue;
      known += 1;
      for (let label = 0; label < count; label += 1) {
        scores[label] = (scores[label] ?? 0) + (weights[id * count + label] ?? 0);
      }
    }
    toProbabilities(scores, known === 0 ? 0 : scale / Math.sqrt(known));
    return labels.map((label, id) => ({ label, probability: scores[id] ?? 0 }));
  };
}

/** Softmax in place, after multiplying by `factor`. */
export function toProbabilities(scores: Float64Array, factor: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score * factor);
  let total = 0;
  for (let label = 0; label < scores.length; label += 1) {
    const likelihood = Math.exp((scores[label] ?? 0) * factor - highest);
    scores[label] = likelihood;
    total += likelihood;
  }
  for (let label = 0; label < scores.length; label += 1) scores[label] = (scores[label] ?? 0) / total;
}
