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
  if (words.some(isNamedOther)) addFeatures(words.map((word) => (isNamedOther(word) ? '{other}' : word)), features);
  return [...features];
}

function isNamedOther(word: string): boolean {
  return word === '{ceo}' || word === '{board}';
}

function addFeatures(words: readonly string[], features: Set<string>): void {
  const rolePlace = words.indexOf('{role}');
  const otherPlace = words.indexOf('{other}');
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1] ?? end;
    features.add(word);
    features.add(`${word} ${next}`);
    if (index + 2 <= words.length) features.add(`${word} _ ${words[index + 2] ?? end}`);
    if (rolePlace >= 0 && index !== rolePlace) features.add(index < rolePlace ? `${word} <` : `> ${word}`);
  }
  if (rolePlace >= 0 && otherPlace >= 0) {
    const [first, last] = rolePlace < otherPlace ? ['{role}', '{other}'] : ['{other}', '{role}'];
    const between = words.slice(Math.min(rolePlace, otherPlace) + 1, Math.max(rolePlace, otherPlace));
    for (const word of between) features.add(`${first} ~ ${word} ~ ${last}`);
  }
  features.add(`${start} ${words[0] ?? end}`);
  features.add(`${start} ${words[0] ?? end} ${words[1] ?? end}`);
}
