import type { Interpretation } from './interpret.ts';

type Evidence = Pick<Interpretation, 'question' | 'facets' | 'offTopic' | 'nearest' | 'ours'>;

/** Weights of a logistic regression over {@link readEvidence}, fitted by `npm run calibrate`. */
const weights = [-0.77, 0.79, 0.33, 0.15, 0.0, -0.67, -0.19, -0.46, 0.68, 0.18, -0.04] as const;

/** How likely it is that the first facet is what was asked, and asked of us, 0 to 1. */
export function estimateConfidence(evidence: Evidence): number {
  return weighEvidence(weights, readEvidence(evidence));
}

/** The probability that the weights of a logistic regression give to evidence. */
export function weighEvidence(fitted: readonly number[], evidence: readonly number[]): number {
  const score = evidence.reduce((sum, value, column) => sum + value * (fitted[column] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

/** The evidence for and against an answer, as numbers. */
export function readEvidence({ question, facets, offTopic, nearest, ours }: Evidence): number[] {
  const [first, second] = facets;
  const best = nearest.find(({ asked }) => asked.label === first?.label);
  const words = question.slots.filter((word) => !word.startsWith('{')).length;
  return [
    1,
    logOdds(first?.probability ?? 0),
    (first?.probability ?? 0) - (second?.probability ?? 0),
    logOdds(offTopic.probability),
    best?.likeness ?? 0,
    Math.min(3, question.foreign.length),
    question.foreign.length / Math.max(1, words),
    question.otherRoles.length > 0 ? 1 : 0,
    question.roles.length > 0 ? 1 : 0,
    logOdds(ours),
    speaksOfOwnRole(question.slots) ? 1 : 0,
  ];
}

/** "Our COO" is a person, "a COO" a role. */
export function speaksOfOwnRole(slots: readonly string[]): boolean {
  return slots.some(
    (slot, place) => /^(our|my|mine|ours)$/.test(slot) && (slots[place + 1] ?? '').startsWith('{'),
  );
}

function logOdds(probability: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, probability));
  return Math.log(bounded / (1 - bounded));
}
