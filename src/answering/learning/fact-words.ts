import type { Fact } from '../knowledge.ts';
import { normalise } from '../text/normalise.ts';
import { createTally } from '../text/tally.ts';
import { hashText } from '../text/text-hash.ts';
import { silentWords, type WordReader } from '../text/words.ts';
import type { AskedExample } from './asked-table.ts';
import { addWeight, indexTerms, type TermIndex } from './term-index.ts';

/** How much of what a question asks a fact speaks of, 0 to 1. */
export type FactAffinity = (question: readonly string[], fact: string) => number;

/** Indexes which facts have which words, in their answers and in their ways of asking. */
export function indexFactWords(
  facts: readonly Fact[],
  asked: readonly AskedExample[],
  readWord: WordReader,
): TermIndex {
  const wordsOf = new Map(facts.map(({ id, answer }) => [id, new Set(normalise(answer).map(readWord))]));
  for (const { fact, slots } of asked) {
    const words = wordsOf.get(fact ?? '');
    for (const slot of slots) words?.add(readWord(slot));
  }
  return indexTerms([...wordsOf.values()].map((words) => [...words].map(hashText)));
}

/**
 * Makes a measure of the words that a question shares with a fact; words that few facts have count for more (inverse
 * document frequency).
 * @param index what {@link indexFactWords} made of these facts.
 */
export function createFactAffinity(
  facts: readonly Fact[],
  index: TermIndex,
  readWord: WordReader,
): FactAffinity {
  const places = new Map(facts.map(({ id }, place) => [id, place]));
  const weigh = (count: number): number => Math.log((facts.length + 1) / (count + 0.5)) ** 2;
  const shared = createTally(facts.length);
  /** Adds up what each fact shares with a question; gives what all words of the question weigh. */
  const addUp = (question: readonly string[]): number => {
    shared.clear();
    let all = 0;
    for (const slot of question) {
      if (slot.startsWith('{') || silentWords.has(slot)) continue;
      all += addWeight(index, hashText(readWord(slot)), weigh, shared);
    }
    return all;
  };

  // Each question is held against many facts in a row.
  let latest: { readonly question: readonly string[]; readonly all: number } | undefined;
  return (question, fact) => {
    if (latest?.question !== question) latest = { question, all: addUp(question) };
    return latest.all === 0 ? 0 : shared.sum(places.get(fact) ?? -1) / latest.all;
  };
}
