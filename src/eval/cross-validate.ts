import type { Answer } from '../answering/answer.ts';
import { createAnswerer } from '../answering/create-answerer.ts';
import type { LearnedSplit } from './learn-folds.ts';
import type { HeldOut } from './leave-out.ts';

/** A held-out message with what was made of it by a bot that had learned from all others. */
export interface Trial {
  readonly wanted: HeldOut;
  /** The three likeliest facets. */
  readonly guesses: readonly string[];
  readonly confidence: number;
  readonly given: Pick<Answer, 'outcome' | 'facets' | 'facts'>;
}

/** Asks each held-out message of the bot that has not learned from it. */
export function crossValidate(splits: readonly LearnedSplit[]): Trial[] {
  return splits.flatMap(({ kept, learned, interpret, heldOut }) => {
    const answerer = createAnswerer(kept, learned, interpret);
    return heldOut.map((wanted) => {
      const { facets, confidence } = interpret(wanted.text);
      const { answer } = answerer(wanted.text);
      return {
        wanted,
        guesses: facets.slice(0, 3).map(({ label }) => label),
        confidence,
        given: { outcome: answer.outcome, facets: answer.facets, facts: answer.facts },
      };
    });
  });
}
