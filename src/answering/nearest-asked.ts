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

/**
 * Makes a search for the ways of asking most like a question: cosine of words and word pairs, rare ones weighing
 * more (inverse document frequency). Gives every one that shares a word, the most alike first.
 */
export function createNearestAsked(examples: readonly AskedExample[], readWord: WordReader): NearestAsked {
  const postings = new Map<string, number[]>();
  const termsOf = examples.map((example) => toTerms(example.slots, readWord));
  for (const [index, terms] of termsOf.entries()) {
    for (const term of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [index]);
      else list.push(index);
    }
  }
  const weight = (term: string): number => {
    const count = postings.get(term)?.length ?? 0;
    const rarity = Math.log(1 + examples.length / (1 + count));
    return term.includes(' ') ? rarity * 0.35 : rarity;
  };
  const norms = termsOf.map((terms) => Math.sqrt(terms.reduce((sum, term) => sum + weight(term) ** 2, 0)));
  const scores = new Float64Array(examples.length);

  /** Adds up what the question shares with each example; gives the examples touched and the question's own norm. */
  const addUp = (terms: readonly string[]): { touched: readonly number[]; norm: number } => {
    const touched: number[] = [];
    let norm = 0;
    for (const term of terms) {
      const square = weight(term) ** 2;
      norm += square;
      for (const index of postings.get(term) ?? []) {
        if (scores[index] === 0) touched.push(index);
        scores[index] = (scores[index] ?? 0) + square;
      }
    }
    return { touched, norm: Math.sqrt(norm) };
  };

  return (slots) => {
    const { touched, norm } = addUp(toTerms(slots, readWord));
    const found: Likeness[] = [];
    for (const index of touched) {
      const asked = examples[index];
      const likeness = (scores[index] ?? 0) / (norm * (norms[index] ?? 1));
      scores[index] = 0;
      if (asked !== undefined && likeness > leastLikeness) found.push({ asked, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  };
}

function toTerms(slots: readonly string[], readWord: WordReader): string[] {
  const words = readWords(slots, readWord);
  const terms = new Set(words);
  for (let index = 0; index + 1 < words.length; index += 1) terms.add(`${words[index]} ${words[index + 1]}`);
  return [...terms];
}
