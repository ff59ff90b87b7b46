import type { Knowledge } from '../knowledge.ts';
import type { LinkedToken } from '../roles/link-roles.ts';
import { createPhraseFinder } from '../roles/phrases.ts';

/** Finds the words that make another post of a home role, "deputy" before "COO", as the knowledge writes it. */
export type ModifierFinder = (tokens: readonly LinkedToken[], home: ReadonlySet<string>) => string[];

/** Before these the word makes no post: "how do you group COOs", "who is more senior, COO or VP". */
const otherwise = new Set(
  'i you we they people researchers professors always not never more most less'.split(' '),
);

/** Makes the search for modifiers. */
export function createModifierFinder({ modifiers }: Pick<Knowledge, 'modifiers'>): ModifierFinder {
  const finder = createPhraseFinder(modifiers.map((phrase) => ({ phrase, value: phrase })));
  return (tokens, home) =>
    finder
      .find(tokens)
      .filter(({ start, length }) => {
        const [before, role] = [tokens[start - 1], tokens[start + length]];
        // "And a fractional one?" leaves out which role it is.
        const one = role === 'one' && (before === 'a' || before === 'an');
        const names = typeof role === 'object' ? home.has(role.name) : one;
        return names && !(typeof before === 'string' && otherwise.has(before));
      })
      .map(({ value }) => value);
}
