import type { Fact } from './knowledge.ts';
import type { AskedExample } from './nearest-asked.ts';
import { normalise } from './normalise.ts';
import { articles, type WordReader } from './words.ts';

/** How much of what a question asks a fact speaks of, 0 to 1. */
export type FactAffinity = (question: readonly string[], fact: string) => number;

/**
 * Makes a measure of the words that a question shares with a fact's answer and its ways of asking; words that few
 * facts have count for more (inverse document frequency).
 */
export function createFactAffinity(
  facts: readonly Fact[],
  asked: readonly AskedExample[],
  readWord: WordReader,
): FactAffinity {
  const wordsOf = new Map(facts.map(({ id, answer }) => [id, new Set(normalise(answer).map(readWord))]));
  for (const { fact, slots } of asked) {
    const words = wordsOf.get(fact ?? '');
    for (const slot of slots) words?.add(readWord(slot));
  }
  const counts = new Map<string, number>();
  for (const words of wordsOf.values())
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log((facts.length + 1) / ((counts.get(word) ?? 0) + 0.5));

  return (question, fact) => {
    const words = wordsOf.get(fact);
    let shared = 0;
    let all = 0;
    for (const slot of question) {
      if (slot.startsWith('{') || articles.has(slot)) continue;
      const word = readWord(slot);
      const weight = rarity(word) ** 2;
      all += weight;
      if (words?.has(word) === true) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  };
}
