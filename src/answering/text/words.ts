import { stemmer as stem } from 'stemmer';
import type { Wording } from '../knowledge.ts';

/** Brings a word to the form in which words are compared: its synonym group's first word, stemmed. */
export type WordReader = (word: string) => string;

/** Forms that differ with singular and plural only: "does a COO", "do COOs". */
const inflections: readonly (readonly [string, string])[] = [
  ['does', 'do'],
  ['are', 'is'],
  ['were', 'was'],
  ['has', 'have'],
];

/** Words that a question means the same without. */
export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Words by which alone no fact speaks of what is asked: "tell me about the COO", "COOs, what do they do". */
export const silentWords: ReadonlySet<string> = new Set([
  ...articles,
  ...'about they them their i you your we actually really meant'.split(' '),
]);

/** Nouns of jobs: "skills of a procurement manager" leaves no role out, and a hotel manager is none of ours. */
export const otherJobs: ReadonlySet<string> = new Set(
  `manager managers officer officers engineer assistant analyst accountant consultant administrator coordinator specialist
  lawyer nurse teacher journalist programmer developer designer secretary supervisor controller chef captain master agent
  clerk planner buyer technician scientist principal`.split(/\s+/),
);

/** The words of a question as they are compared: brought to one form, slots as they are, articles left out. */
export function readWords(slots: readonly string[], readWord: WordReader): string[] {
  return slots
    .filter((slot) => !articles.has(slot))
    .map((slot) => (slot.startsWith('{') ? slot : readWord(slot)));
}

/** Makes a {@link WordReader} for the synonyms of a knowledge base. */
export function createWordReader(wording: Pick<Wording, 'synonyms'>): WordReader {
  const forms = new Map(inflections);
  for (const [first = '', ...others] of wording.synonyms) {
    const form = stem(first);
    for (const word of [first, ...others]) forms.set(word, form);
  }
  return (word) => {
    const known = forms.get(word);
    if (known !== undefined) return known;
    const form = /^\d/.test(word) ? '#' : stem(word);
    if (forms.size < 50_000) forms.set(word, form);
    return form;
  };
}
