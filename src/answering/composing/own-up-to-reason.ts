import type { ChosenFact } from '../choosing/choose-facts.ts';
import type { Lookup } from '../lookup.ts';
import { asksForReason } from '../reading/asks-for-reason.ts';
import { soughtBy } from '../reading/sought-words.ts';

/** What these facets tell is why: what makes a company want a COO, what goes wrong, what sets two roles apart. */
const tellsWhy: ReadonlySet<string> = new Set(['when-needed', 'failure', 'difference']);

/** What is said first to those who ask why something is so, where what is told says no more than that it is. */
export function ownUpToReason(
  { question, nearest }: Lookup,
  { fact, reply }: ChosenFact,
): string | undefined {
  if (reply !== undefined || !asksForReason(question)) return undefined;
  if (tellsWhy.has(fact.facet) || soughtBy('reason')?.words.test(fact.answer)) return undefined;
  // Whoever lists a "why" under a fact finds the reason in it.
  const isListed = nearest.some(({ asked }) => asked.fact === fact.id && asksForReason(asked.slots));
  return isListed ? undefined : 'My sources give no reason for that; this is what they say.';
}
