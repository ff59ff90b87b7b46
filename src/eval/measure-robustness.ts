import type { Answer, Answerer } from '../answering/answer.ts';
import { createRandom } from '../bench/random.ts';
import { variations } from './vary-message.ts';

/** A message that was answered otherwise when written otherwise. */
export interface Broken {
  readonly message: string;
  readonly varied: string;
  readonly before: Pick<Answer, 'outcome' | 'facts'>;
  readonly after: Pick<Answer, 'outcome' | 'facts'>;
}

/** How often one kind of variation changed nothing. */
export interface Robustness {
  readonly name: string;
  readonly count: number;
  readonly same: number;
  readonly broken: readonly Broken[];
}

const seed = 2026;

/** Writes messages in other ways and counts where the outcome and the facts of the reply stay the same. */
export function measureRobustness(messages: readonly string[], answerer: Answerer): Robustness[] {
  const random = createRandom(seed);
  return variations.map(({ name, vary }) => {
    const compared = messages.flatMap((message) => {
      const varied = vary(message, random);
      if (varied === undefined) return [];
      const before = answerer(message).answer;
      const after = answerer(varied).answer;
      return [{ message, varied, before, after, same: isSame(before, after) }];
    });
    const broken = compared.filter(({ same }) => !same);
    return { name, count: compared.length, same: compared.length - broken.length, broken };
  });
}

function isSame(before: Answer, after: Answer): boolean {
  return before.outcome === after.outcome && before.facts.join() === after.facts.join();
}
