import type { Lookup } from '../lookup.ts';
import { type Matter, ofCharge } from '../reading/read-charge.ts';
import type { ChosenFact, FactChooser } from './choose-facts.ts';

/** From here on a fact has all the words of a matter; rounding may take a little off. */
export const hasAllWords = 0.99;
/** So like a way of asking for a fact that has the same words, a question asks for that fact. */
export const asksForFact = 0.5;

/** What one facet has on a matter, the best first. */
export interface OnMatter {
  readonly facet: string;
  readonly chosen: readonly ChosenFact[];
}

/** Searches the facets that tell what a role is in charge of by the words of a matter alone. */
export function searchCharge(
  { words }: Matter,
  lookup: Omit<Lookup, 'facet' | 'question'>,
  conditions: readonly string[],
  chooseFacts: FactChooser,
): OnMatter[] {
  const circumstances = { conditions, told: new Set<string>() };
  const nearest = lookup.nearest.filter(({ asked }) => words.every((word) => asked.slots.includes(word)));
  return [...ofCharge].map((facet) => ({
    facet,
    chosen: chooseFacts({ ...lookup, facet, question: words, nearest }, circumstances),
  }));
}
