import { type AskedExample, type AskedTable, readExample } from './asked-table.ts';
import { createTally } from './tally.ts';
import { addWeight, indexTerms, type TermIndex } from './term-index.ts';
import { hashText } from './text-hash.ts';
import { readWords, type WordReader } from './words.ts';

/** A way of asking with its likeness to a question, 0 to 1. */
export interface Likeness {
  readonly asked: AskedExample;
  readonly likeness: number;
}

/** Less than this is chance. */
const leastLikeness = 0.3;
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
  const common = findCommonWords(index.words, total);
  const tally = createTally(total);
  for (const word of index.words.terms) addWeight(index.words, word, weighWord, tally);
  for (const pair of index.pairs.terms) addWeight(index.pairs, pair, weighPair, tally);
  const norms = Float64Array.from({ length: total }, (_, example) => Math.sqrt(tally.sum(example)));

  return (slots) => {
    const { words, pairs } = toTerms(slots, readWord);
    tally.clear();
    let square = 0;
    const shared: CommonWord[] = [];
    for (const word of words) {
      const known = common.words.get(word);
      if (known === undefined) square += addWeight(index.words, word, weighWord, tally);
      else shared.push({ bit: known.bit, weight: weighWord(known.count) });
    }
    for (const pair of pairs) square += addWeight(index.pairs, pair, weighPair, tally);
    const inCommon = shared.reduce((sum, { weight }) => sum + weight, 0);
    const norm = Math.sqrt(square + inCommon);
    // What an example shares with the question is part of its own norm, so no score below this can suffice.
    const least = 0.999 * (leastLikeness * norm) ** 2;
    const found: { example: number; likeness: number }[] = [];
    for (const example of tally.items()) {
      let score = tally.sum(example);
      if (score + inCommon < least) continue;
      const has = common.masks[example] ?? 0;
      for (const { bit, weight } of shared) if ((has & bit) !== 0) score += weight;
      const reach = norm * (norms[example] ?? 1);
      if (score > leastLikeness * reach) found.push({ example, likeness: score / reach });
    }
    return found
      .sort((a, b) => b.likeness - a.likeness || a.example - b.example)
      .map(({ example, likeness }) => ({ asked: readExample(examples, example), likeness }));
  };
}

/** A common word by its bit in {@link CommonWords.masks}. */
interface CommonWord {
  readonly bit: number;
  readonly weight: number;
}

/** Words that so many ways of asking have that walking through these would take longer than all the rest. */
interface CommonWords {
  readonly words: ReadonlyMap<number, { readonly bit: number; readonly count: number }>;
  /** For each example, which of these words it has. */
  readonly masks: Int32Array;
}

/** As many as an integer has bits for. */
const mostCommon = 31;
/** A word that one in so many has is common. */
const commonFrom = 50;

function findCommonWords({ terms, ends, items }: TermIndex, total: number): CommonWords {
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
    ({ term, start, end }, place) => [term, { bit: 1 << place, count: end - start }] as const,
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
    pairs: new Set(words.slice(1).map((word, place) => hashText(`${words[place]} ${word}`))),
  };
}
