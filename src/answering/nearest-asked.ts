import { type AskedExample, type AskedTable, readExample } from './asked-table.ts';
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
 * more (inverse document frequency). Gives every one that shares a word, the most alike first.
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
  /** Adds the weight of each of these terms to every example that has it; gives what all of them weigh. */
  const addUp = (words: Iterable<number>, pairs: Iterable<number>, scores: Float64Array): number => {
    let all = 0;
    for (const word of words) all += addWeight(index.words, word, weighWord, scores);
    for (const pair of pairs) all += addWeight(index.pairs, pair, weighPair, scores);
    return all;
  };
  const norms = new Float64Array(total);
  addUp(index.words.terms, index.pairs.terms, norms);
  for (const [example, square] of norms.entries()) norms[example] = Math.sqrt(square);
  const scores = new Float64Array(total);

  return (slots) => {
    const { words, pairs } = toTerms(slots, readWord);
    scores.fill(0);
    const norm = Math.sqrt(addUp(words, pairs, scores));
    // What an example shares with the question is part of its own norm, so no score below this can suffice.
    const least = 0.999 * (leastLikeness * norm) ** 2;
    const found: Likeness[] = [];
    for (let example = 0; example < total; example += 1) {
      const score = scores[example] ?? 0;
      if (score < least) continue;
      const reach = norm * (norms[example] ?? 1);
      if (score > leastLikeness * reach) {
        found.push({ asked: readExample(examples, example), likeness: score / reach });
      }
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  };
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
