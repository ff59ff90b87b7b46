import type { Language } from '../knowledge.ts';

/** What to say to a message in another language; nothing where it seems to be English. */
export type LanguageReader = (words: readonly string[], englishWords: number) => string | undefined;

/** That much of a message must be words of a language before it is taken for one in it. */
const share = 0.4;
const fewest = 2;

/**
 * Makes a reader that recognises languages by their little words. A message that has as many English words as foreign
 * ones is English with foreign words in it.
 */
export function createLanguageReader(languages: readonly Language[]): LanguageReader {
  const known = languages.map(({ words, reply }) => ({ words: new Set(words), reply }));
  return (words, englishWords) => {
    const counted = known
      .map(({ words: own, reply }) => ({ reply, hits: words.filter((word) => own.has(word)).length }))
      .sort((a, b) => b.hits - a.hits);
    const [best] = counted;
    if (best === undefined || best.hits < fewest || best.hits < words.length * share) return undefined;
    return best.hits > englishWords ? best.reply : undefined;
  };
}
