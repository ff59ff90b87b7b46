import type { ChosenFact } from '../choosing/choose-facts.ts';
import type { Lookup } from '../lookup.ts';
import { asksForReason } from '../reading/asks-for-reason.ts';
import { soughtBy } from '../reading/sought-words.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';

/** What these facets tell is why: what makes a company want a COO, what goes wrong, what sets two roles apart. */
const tellsWhy: ReadonlySet<string> = new Set(['when-needed', 'failure', 'difference']);
/** "It depends on the company" says why two posts differ, and "so" and "therefore" what follows from what was said. */
const following = /\bdepends?\b|, so \b|\btherefore\b/;

/** What is said first to those who ask why something is so, where what is told says no more than that it is. */
export function ownUpToReason({ question }: Lookup, { fact, reply }: ChosenFact): string | undefined {
  if (reply !== undefined || !asksForReason(question) || tellsWhy.has(fact.facet)) return undefined;
  const [sentence] = splitFirstSentence(fact.answer);
  const isGiven = soughtBy('reason')?.words.test(fact.answer) === true || following.test(sentence);
  return isGiven ? undefined : 'My sources give no reason for that; this is what they say.';
}
