import { readWords, type WordReader } from './words.ts';

const start = '^';
const end = '$';

/**
 * What the classifier sees of a question: its words, pairs of neighbours, pairs with a gap, and on which side of the
 * role a word stands, since "who reports to the COO" and "who does the COO report to" differ in nothing else.
 */
export function toFeatures(slots: readonly string[], readWord: WordReader): string[] {
  const words = readWords(slots, readWord);
  const features = new Set<string>();
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

function addFeatures(words: readonly string[], features: Set<string>): void {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    features.add(word);
    features.add(`${word} ${words[index + 1] ?? end}`);
    features.add(`${word} _ ${words[index + 2] ?? end}`);
  }
  features.add(`${start} ${words[0] ?? end}`);
  features.add(`${start} ${words[0] ?? end} ${words[1] ?? end}`);
  addSides(words, features);
}

/** On which side of the role a word stands, or between which roles. */
function addSides(words: readonly string[], features: Set<string>): void {
  const role = words.indexOf('{role}');
  const other = words.indexOf('{other}');
  if (role < 0) return;
  for (const word of words.slice(0, role)) features.add(`${word} <`);
  for (const word of words.slice(role + 1)) features.add(`> ${word}`);
  if (other < 0) return;
  const between = words.slice(Math.min(role, other) + 1, Math.max(role, other));
  for (const word of between) features.add(`${words[Math.min(role, other)]} ~ ${word}`);
}
