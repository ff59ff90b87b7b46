import type { Knowledge } from '../answering/knowledge.ts';
import { readEvidence } from '../answering/learning/confidence.ts';
import type { Interpreter } from '../answering/learning/interpret.ts';
import type { Learned } from '../answering/learning/learn.ts';
import type { LabelledEvidence } from './fit-logistic.ts';
import type { LearnedSplit } from './learn-folds.ts';

/** Makes another reading of messages from the bot's own, which it may use. */
export type ChangeReading = (own: {
  readonly knowledge: Knowledge;
  readonly learned: Learned;
  readonly interpret: Interpreter;
}) => Interpreter;

/** The evidence on a held-out message. */
export interface HeldOutEvidence extends LabelledEvidence {
  /** The message is for us; otherwise no facet is right. */
  readonly ours: boolean;
}

/** The evidence on every held-out message, and whether the likeliest facet was right; the confidence is fitted on it. */
export function collectEvidence(splits: readonly LearnedSplit[], change: ChangeReading): HeldOutEvidence[] {
  return splits.flatMap(({ kept, learned, interpret, heldOut }) => {
    const read = change({ knowledge: kept, learned, interpret });
    return heldOut.map(({ text, facets }) => {
      const reading = read(text);
      const holds = facets.includes(reading.facets[0]?.label ?? '');
      return { evidence: readEvidence(reading), holds, ours: facets.length > 0 };
    });
  });
}
