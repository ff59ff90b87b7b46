import type { LinkedToken } from './link-roles.ts';
import type { PhraseMatch } from './phrases.ts';

const prepositions = new Set('in of at for within inside across from by'.split(' '));
const determiners = new Set('a an the any some most many each every our my your their this that'.split(' '));
/** What stands between "in a" and the word for where: "in a small bakery". */
const describing = new Set(
  'small large big medium sized mid little tiny typical local private public international national global family owned run'.split(
    ' ',
  ),
);
/** What stands behind it: "in the hotel industry", "at a law firm's". */
const headNouns = new Set(
  'industry sector business businesses company companies firm firms chain chains group groups trade organisation organization market world branch'.split(
    ' ',
  ),
);

/** The words of a question without where it asks: "who does the COO report to" of "… in a small bakery". */
export function cutCircumstance(
  tokens: readonly LinkedToken[],
  where: readonly PhraseMatch<string>[],
): string[] {
  const words = tokens.map((token) => (typeof token === 'string' ? token : token.alias));
  const spans = where.map((found) => widen(found, words));
  const isCut = (place: number): boolean => spans.some(({ from, to }) => from <= place && place < to);
  return words.filter((_, place) => typeof tokens[place] !== 'string' || !isCut(place));
}

/** The words that belong to a circumstance: with its preposition all of the phrase, else its name alone. */
function widen(
  { start, length }: PhraseMatch<string>,
  words: readonly string[],
): { from: number; to: number } {
  let from = start;
  let to = start + length;
  while (describing.has(words[from - 1] ?? '')) from -= 1;
  if (determiners.has(words[from - 1] ?? '')) from -= 1;
  const preceded = prepositions.has(words[from - 1] ?? '');
  if (!preceded && !prepositions.has(words[start] ?? '')) return { from: start, to };
  while (headNouns.has(words[to] ?? '')) to += 1;
  return { from: preceded ? from - 1 : from, to };
}
