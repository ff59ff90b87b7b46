import { normalise } from '../text/normalise.ts';
import type { LinkedToken } from './link-roles.ts';

/** A phrase found in a message: where it starts, how many words it covers, what it stands for. */
export interface PhraseMatch<T> {
  readonly start: number;
  readonly length: number;
  readonly value: T;
}

export interface PhraseFinder<T> {
  find(tokens: readonly LinkedToken[]): PhraseMatch<T>[];
  /** The words without the phrases found. */
  cut(words: readonly string[]): string[];
}

/** Finds fixed phrases among words, the longest first, without overlaps. */
export function createPhraseFinder<T>(entries: readonly { phrase: string; value: T }[]): PhraseFinder<T> {
  const byFirstWord = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const { phrase, value } of entries) {
    const words = normalise(phrase);
    const first = words[0];
    if (first === undefined) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, value }]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

  const find = (tokens: readonly LinkedToken[]): PhraseMatch<T>[] => {
    const matches: PhraseMatch<T>[] = [];
    for (let start = 0; start < tokens.length; start += 1) {
      const token = tokens[start];
      if (typeof token !== 'string') continue;
      const hit = byFirstWord
        .get(token)
        ?.find((entry) => entry.words.every((word, offset) => word === tokens[start + offset]));
      if (hit === undefined) continue;
      matches.push({ start, length: hit.words.length, value: hit.value });
      start += hit.words.length - 1;
    }
    return matches;
  };

  return {
    find,
    cut(words) {
      const gone = new Set<number>();
      for (const { start, length } of find(words)) for (let i = 0; i < length; i += 1) gone.add(start + i);
      return words.filter((_, index) => !gone.has(index));
    },
  };
}
