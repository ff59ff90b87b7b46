import { readWords, type WordReader } from './words.ts';

/** A way of asking that the knowledge holds, read like a question. */
export interface AskedExample {
  readonly slots: readonly string[];
  readonly roles: readonly string[];
  /** Its facet, or what else it is: `social:…`, `off:…`. */
  readonly label: string;
  /** The fact it asks for, where it asks for a particular one. */
  readonly fact?: string | undefined;
  /** The roles that this fact is about. */
  readonly about: readonly string[];
  /** What a yes/no answer to it begins with. */
  readonly reply?: string | undefined;
}

/** A way of asking with its likeness to a question, 0 to 1. */
export interface Likeness {
  readonly asked: AskedExample;
  readonly likeness: number;
}

/** Less than this is chance. */
const leastLikeness = 0.3;

export type NearestAsked = (slots: readonly string[]) => Likeness[];

/** Which examples have a word or pair of words: of term n, those from `ends[n - 1]` up to `ends[n]`. */
export interface TermIndex {
  readonly terms: readonly string[];
  readonly ends: Int32Array;
  readonly examples: Int32Array;
}

/**
 * Makes a search for the ways of asking most like a question: cosine of words and word pairs, rare ones weighing
 * more (inverse document frequency). Gives every one that shares a word, the most alike first.
 */
export function createNearestAsked(
  examples: readonly AskedExample[],
  index: TermIndex,
  readWord: WordReader,
): NearestAsked {
  const ids = new Map(index.terms.map((term, id) => [term, id]));
  /** The square of what a term weighs. */
  const weigh = (term: string, start: number, end: number): number => {
    const rarity = Math.log(1 + examples.length / (1 + end - start));
    return (term.includes(' ') ? rarity * 0.35 : rarity) ** 2;
  };
  const rangeOf = (term: string): readonly [number, number] => {
    const id = ids.get(term);
    return id === undefined ? [0, 0] : [index.ends[id - 1] ?? 0, index.ends[id] ?? 0];
  };
  /** Adds the weight of each of these terms to every example that has it; gives what all of them weigh. */
  const addUp = (terms: Iterable<string>, scores: Float64Array): number => {
    let all = 0;
    for (const term of terms) {
      const [start, end] = rangeOf(term);
      const weight = weigh(term, start, end);
      all += weight;
      for (let place = start; place < end; place += 1) {
        const example = index.examples[place] ?? 0;
        scores[example] = (scores[example] ?? 0) + weight;
      }
    }
    return all;
  };
  const norms = new Float64Array(examples.length);
  addUp(index.terms, norms);
  for (const [example, square] of norms.entries()) norms[example] = Math.sqrt(square);
  const scores = new Float64Array(examples.length);

  return (slots) => {
    scores.fill(0);
    const norm = Math.sqrt(addUp(toTerms(slots, readWord), scores));
    const found: Likeness[] = [];
    for (let example = 0; example < scores.length; example += 1) {
      const score = scores[example] ?? 0;
      const reach = norm * (norms[example] ?? 1);
      if (score <= leastLikeness * reach) continue;
      const asked = examples[example];
      if (asked !== undefined) found.push({ asked, likeness: score / reach });
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  };
}

/**
 * Lists for every term the examples that have it. All go into one array, because tens of thousands of small ones would
 * take up megabytes.
 */
export function indexTerms(examples: readonly AskedExample[], readWord: WordReader): TermIndex {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const termsOf = examples.map(({ slots }) => {
    const own: number[] = [];
    for (const term of toTerms(slots, readWord)) {
      const id = ids.get(term) ?? ids.size;
      ids.set(term, id);
      counts[id] = (counts[id] ?? 0) + 1;
      own.push(id);
    }
    return own;
  });
  const ends = new Int32Array(ids.size);
  let total = 0;
  for (const [id, count] of counts.entries()) {
    ends[id] = total;
    total += count;
  }
  const having = new Int32Array(total);
  for (const [example, own] of termsOf.entries()) {
    for (const id of own) {
      having[ends[id] ?? 0] = example;
      // Filled up, each beginning has become the end.
      ends[id] = (ends[id] ?? 0) + 1;
    }
  }
  return { terms: [...ids.keys()], ends, examples: having };
}

function toTerms(slots: readonly string[], readWord: WordReader): Set<string> {
  const words = readWords(slots, readWord);
  const terms = new Set(words);
  for (let index = 0; index + 1 < words.length; index += 1) terms.add(`${words[index]} ${words[index + 1]}`);
  return terms;
}
