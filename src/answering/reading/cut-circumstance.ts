import type { LinkedToken } from '../roles/link-roles.ts';
import type { PhraseMatch } from '../roles/phrases.ts';

const prepositions = new Set(
  'in of at for within inside across around throughout during amid all anywhere from by'.split(' '),
);
const determiners = new Set('a an the any some most many each every our my your their this that'.split(' '));
/** What says where without a preposition: "worldwide". */
const adverb = /^(?:world|nation|country|industry)?wide$|^(?:glob|internation)ally$/;
/** Behind these somebody acts: "does a bakery need" asks it of a company. */
const auxiliaries = new Set('do does did should would could can will must'.split(' '));
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

/**
 * The words of a question without where it asks: "who does the COO report to" of "… in a small bakery". Gives nothing
 * where it names none, or asks about bakeries themselves.
 */
export function cutCircumstance(
  tokens: readonly LinkedToken[],
  where: readonly PhraseMatch<string>[],
): string | undefined {
  const words = tokens.map((token) => (typeof token === 'string' ? token : token.alias));
  const spans = where.map((found) => {
    const span = widen(found, words);
    const first = words[found.start] ?? '';
    const isWhere = prepositions.has(first) || adverb.test(first);
    const framed = isWhere || span.to - span.from > found.length || describes(tokens, span.to);
    return { ...span, framed, acts: auxiliaries.has(words[span.from - 1] ?? '') };
  });
  if (spans.length === 0 || !spans.every(({ framed, acts }) => framed || acts)) return undefined;
  const general = words.flatMap((word, place) => {
    const span = spans.find(({ from, to }) => from <= place && place < to);
    if (span === undefined || typeof tokens[place] !== 'string') return [word];
    return !span.framed && place === span.from ? ['company'] : [];
  });
  return general.join(' ');
}

/** Whether what ends there is said of a role or of companies: "a Dutch COO", "Dutch companies". */
function describes(tokens: readonly LinkedToken[], end: number): boolean {
  const next = tokens[end];
  return [next, tokens[end - 1]].some((token) => typeof token === 'object') || headNouns.has(String(next));
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
