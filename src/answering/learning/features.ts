import { hashTexts } from '../text/text-hash.ts';
import { readWords, type WordReader } from '../text/words.ts';

const start = '^';
const end = '$';

/**
 * What the classifier sees of a question, as hashes: its words, pairs of neighbours, pairs with a gap, and on which side
 * of the role a word stands, since "who reports to the COO" and "who does the COO report to" differ in nothing else.
 */
export function toFeatures(slots: readonly string[], readWord: WordReader): number[] {
  const words = readWords(slots, readWord);
  const features = new Set<number>();
  addFeatures(words, features);
  // A named second role is still a second role.
  if (words.some(isNamedOther))
    addFeatures(
      words.map((word) => (isNamedOther(word) ? '{other}' : word)),
      features,
    );
  return [...features];
}

function isNamedOther(word: string): boolean {
  return word === '{ceo}' || word === '{board}';
}

function addFeatures(words: readonly string[], features: Set<number>): void {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    features.add(hashTexts(word));
    features.add(hashTexts(word, words[index + 1] ?? end));
    features.add(hashTexts(word, '_', words[index + 2] ?? end));
  }
  features.add(hashTexts(start, words[0] ?? end));
  features.add(hashTexts(start, words[0] ?? end, words[1] ?? end));
  addSides(words, features);
}

/** On which side of the role a word stands, or between which roles. */
function addSides(words: readonly string[], features: Set<number>): void {
  const role = words.indexOf('{role}');
  const other = words.indexOf('{other}');
  if (role < 0) return;
  for (const word of words.slice(0, role)) features.add(hashTexts(word, '<'));
  for (const word of words.slice(role + 1)) features.add(hashTexts('>', word));
  if (other < 0) return;
  const between = words.slice(Math.min(role, other) + 1, Math.max(role, other));
  const first = role < other ? '{role}' : '{other}';
  for (const word of between) features.add(hashTexts(first, '~', word));
}
