import { createTally } from '../text/tally.ts';
import { hashText, hashTexts } from '../text/text-hash.ts';
import { readWords, type WordReader } from '../text/words.ts';
import { type AskedExample, type AskedTable, readExample } from './asked-table.ts';
import { addWeight, indexTerms, type TermIndex } from './term-index.ts';

/** A way of asking with its likeness to a question, 0 to 1. */
export interface Likeness {
  readonly asked: AskedExample;
  readonly likeness: number;
}

/** From this likeness on it is the same question; rounding and the spelling of a number may take a little off. */
export const asGoodAsSame = 0.99;
/** Less than this is chance. */
const leastLikeness = 0.3;
/** Likeness is told in so many steps. */
const steps = 1e6;
/** How much a pair of words counts beside a word as rare. */
const shareOfPairs = 0.35;

export type NearestAsked = (slots: readonly string[]) => Likeness[];

/** Which ways of asking have which words, and which pairs of neighbours. */
export interface AskedIndex {
  readonly words: TermIndex;
  readonly pairs: TermIndex;
}

/**
 * Makes a search for the ways of asking most like a question: cosine of words and word pairs, rare ones weighing
 * more (inverse document frequency). Gives those that share a word that is not common or a pair, the most alike first.
 */
export function createNearestAsked(
  examples: AskedTable,
  index: AskedIndex,
  readWord: WordReader,
): NearestAsked {
  const total = examples.ends.length;
  const rarity = (count: number): number => Math.log(1 + total / (1 + count));
  // Squares, as a cosine adds them up.
  const weighWord = (count: number): number => rarity(count) ** 2;
  const weighPair = (count: number): number => (rarity(count) * shareOfPairs) ** 2;
  const common = findCommonWords(index.words, total, weighWord);
  const tally = createTally(total);
  for (const word of index.words.terms) addWeight(index.words, word, weighWord, tally);
  for (const pair of index.pairs.terms) addWeight(index.pairs, pair, weighPair, tally);
  const norms = Float32Array.from({ length: total }, (_, example) => Math.sqrt(tally.sum(example)));

  const addCommon = (example: number, shared: readonly CommonWord[]): number => {
    const has = common.masks[example] ?? 0;
    let score = tally.sum(example);
    for (const { bit, weight } of shared) if ((has & bit) !== 0) score += weight;
    return score;
  };

  return (slots) => {
    const { words, pairs } = toTerms(slots, readWord);
    tally.clear();
    const shared: CommonWord[] = [];
    let inCommon = 0;
    let square = 0;
    for (const word of words) {
      const known = common.words.get(word);
      if (known === undefined) square += addWeight(index.words, word, weighWord, tally);
      else {
        shared.push(known);
        inCommon += known.weight;
      }
    }
    for (const pair of pairs) square += addWeight(index.pairs, pair, weighPair, tally);
    const norm = Math.sqrt(square + inCommon);
    const found: number[] = [];
    const touched = tally.items();
    // By index: thousands of items are walked through, and an iterator costs as much as the rest.
    for (let place = 0; place < touched.length; place += 1) {
      const example = touched[place] ?? 0;
      const length = norm * (norms[example] ?? 1);
      // More than all common words of the question it cannot share; rounding may take a little off.
      if (tally.sum(example) + inCommon < 0.999 * leastLikeness * length) continue;
      const likeness = addCommon(example, shared) / length;
      if (likeness > leastLikeness) found.push(example - Math.round(likeness * steps) * total);
    }
    // As numbers they sort several times faster than as objects.
    return Array.from(Float64Array.from(found).sort(), (place) => {
      const step = -Math.floor(place / total);
      return { asked: readExample(examples, place + step * total), likeness: step / steps };
    });
  };
}

/** A common word, with its bit in {@link CommonWords.masks}. */
interface CommonWord {
  readonly bit: number;
  readonly weight: number;
}

/** Words that so many ways of asking have that walking through these would take longer than all the rest. */
interface CommonWords {
  readonly words: ReadonlyMap<number, CommonWord>;
  /** For each example, which of these words it has. */
  readonly masks: Int32Array;
}

/** As many as an integer has bits for. */
const mostCommon = 31;
/** A word that one in so many has is common. */
const commonFrom = 50;

function findCommonWords(
  { terms, ends, items }: TermIndex,
  total: number,
  weigh: (count: number) => number,
): CommonWords {
  const counted = [...terms.entries()]
    .map(([id, term]) => ({ term, start: ends[id - 1] ?? 0, end: ends[id] ?? 0 }))
    .filter(({ start, end }) => end - start > total / commonFrom)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, mostCommon);
  const masks = new Int32Array(total);
  for (const [place, { start, end }] of counted.entries()) {
    for (const item of items.subarray(start, end)) masks[item] = (masks[item] ?? 0) | (1 << place);
  }
  const words = counted.map(
    ({ term, start, end }, place) => [term, { bit: 1 << place, weight: weigh(end - start) }] as const,
  );
  return { words: new Map(words), masks };
}

/** Indexes ways of asking for {@link createNearestAsked}. */
export function indexAsked(examples: readonly AskedExample[], readWord: WordReader): AskedIndex {
  const terms = examples.map(({ slots }) => toTerms(slots, readWord));
  return {
    words: indexTerms(terms.map(({ words }) => [...words])),
    pairs: indexTerms(terms.map(({ pairs }) => [...pairs])),
  };
}

function toTerms(slots: readonly string[], readWord: WordReader) {
  const words = readWords(slots, readWord);
  return {
    words: new Set(words.map(hashText)),
    pairs: new Set(words.slice(1).map((word, place) => hashTexts(words[place] ?? '', word))),
  };
}
