import { editDistance } from '../text/edit-distance.ts';
import { commonness } from '../text/run-together.ts';

/** So short a word is like so many others that only its neighbours tell which was meant. */
export const short = 3;
/** Two letters swapped are likelier than one wrong letter, which costs 1; a letter too many, or a wrong first one, is not. */
const costOfSlip = { swap: -0.4, extraLetter: 0.1, firstLetter: 0.2 } as const;

/** How many slips may make this word out of another. */
export function allowedSlips(word: string): number {
  return word.length < 6 ? 1 : 2;
}

/** A slip rarely hits the first letter of a longer word, unless it swaps the first two; common words are likelier. */
export function costOf(word: string, item: string, count: number): number {
  const isSwap = hasSameLetters(word, item);
  const isExtra = word.length > item.length;
  const sameStart = word.length <= short || isSwap || item[0] === word[0];
  return (
    editDistance(word, item, allowedSlips(word)) +
    (isSwap ? costOfSlip.swap : 0) +
    (isExtra ? costOfSlip.extraLetter : 0) +
    (sameStart ? 0 : costOfSlip.firstLetter) -
    commonness(count)
  );
}

/** The nearest of some words, whatever stands beside it. */
export function findNearest(
  word: string,
  targets: readonly string[],
  counts: ReadonlyMap<string, number>,
): string | undefined {
  let nearest: string | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const item of targets) {
    if (editDistance(word, item, allowedSlips(word)) > allowedSlips(word)) continue;
    const cost = costOf(word, item, counts.get(item) ?? 0);
    if (cost < lowest) [nearest, lowest] = [item, cost];
  }
  return nearest;
}

/** An abbreviation with a letter more or less is something else. */
export function mayBeSlipOf(item: string, word: string): boolean {
  return isAbbreviation(item) ? word.length === item.length : item.length >= short - 1;
}

/** Whether a word has the letters of another in another order. */
export function hasSameLetters(word: string, other: string): boolean {
  return [...word].sort().join('') === [...other].sort().join('');
}

/** Whether a word is written as the abbreviations of titles are. */
export function isAbbreviation(word: string): boolean {
  return /^[b-df-hj-np-tv-z]{2,4}s?$|^[a-z]?[a-z]oo?s$|^c[a-z]os?$/.test(word) && word.length < 6;
}

/** Finds the words within some slips; a set of letters that differs too much saves the comparison letter by letter. */
export function createLikeness(words: readonly string[]): (word: string, allowed: number) => string[] {
  const letters = Int32Array.from(words, lettersOf);
  return (word, allowed) => {
    const own = lettersOf(word);
    return words.filter(
      (item, place) =>
        Math.abs(item.length - word.length) <= allowed &&
        countBits(own ^ (letters[place] ?? 0)) <= 2 * allowed &&
        editDistance(word, item, allowed) <= allowed,
    );
  };
}

/** Which letters a word has, a bit for each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << ((word.charCodeAt(place) - 97) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
