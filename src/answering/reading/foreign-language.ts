import type { Language } from '../knowledge.ts';
import { foldLetters } from '../text/normalise.ts';

/**
 * What to say to a message in another language; nothing where it seems to be English.
 * @param words the message in normal form.
 */
export type LanguageReader = (text: string, words: readonly string[]) => string | undefined;

/** That much of a message must be words of a language before it is taken for one in it. */
const share = 0.4;
const fewest = 2;
const outsideEnglish = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Makes a reader that recognises languages by their letters, where no other has them, or by their little words. A message
 * that has as many English words as foreign ones is English with foreign words in it.
 */
export function createLanguageReader(
  languages: readonly Language[],
  english: ReadonlySet<string>,
): LanguageReader {
  const known = languages.map(({ words, letters, reply }) => ({
    words: new Set(words),
    letters: letters.map((name) => new RegExp(`\\p{Script=${name}}.*\\p{Script=${name}}`, 'su')),
    reply,
  }));
  const ofWord = new Set(languages.flatMap(({ words }) => words));
  const count = (words: readonly string[], own: ReadonlySet<string>): number =>
    words.reduce((sum, word) => sum + Number(own.has(word)), 0);
  return (text, normal) => {
    // Nearly all messages are English, and there is no need to look closer.
    if (count(normal, ofWord) < fewest && !/[^ -~\s]/.test(text)) return undefined;
    const words = [
      ...new Set(
        foldLetters(text)
          .toLowerCase()
          .match(/\p{L}+/gu),
      ),
    ];
    const englishWords = count(words, english);
    if (outsideEnglish.test(text) && englishWords === 0) {
      const written = known.find(({ letters }) => letters.some((letter) => letter.test(text)));
      if (written !== undefined) return written.reply;
    }
    const [best] = known
      .map(({ words: own, reply }) => ({ reply, hits: count(words, own) }))
      .sort((a, b) => b.hits - a.hits);
    if (best === undefined || best.hits < fewest || best.hits < words.length * share) return undefined;
    return best.hits > englishWords ? best.reply : undefined;
  };
}
