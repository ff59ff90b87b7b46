import { findHash, hashText } from './text-hash.ts';

/** Corrects a word, or splits two that were run together; gives the word itself back when it is known or strange. */
export interface Speller {
  (word: string): readonly string[];
  /** Whether a word is right as it stands. */
  knows(word: string): boolean;
}

/** Shorter words are too close to too many others to be repaired; longer ones are no words. */
const shortest = 4;
const longest = 30;

/**
 * Makes a speller for a vocabulary: every word is held against the slip by an edit distance that counts a swap of two
 * letters as one slip. `npm run bench` measures it beside fuse.js, which repairs fewer words in ten times the time.
 * @param domain words that a slip may be corrected to, commonest first.
 * @param known sorted hashes of all words that are right as they stand.
 */
export function createSpeller(domain: ReadonlyMap<string, number>, known: Int32Array): Speller {
  const targets = [...domain.keys()].filter((word) => word.length >= shortest && !isAbbreviation(word));
  const remembered = new Map<string, readonly string[]>();

  const correct = (word: string): readonly string[] => {
    if (word.length < shortest || word.length > longest || /\d/.test(word)) return [word];
    const nearest = findNearest(word, targets, domain);
    return nearest === undefined ? (splitRunTogether(word, domain) ?? [word]) : [nearest];
  };

  const knows = (word: string): boolean => findHash(known, hashText(word)) >= 0;
  const spell = (word: string): readonly string[] => {
    if (knows(word)) return [word];
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const result = correct(word);
    if (remembered.size >= 5000) remembered.clear();
    remembered.set(word, result);
    return result;
  };
  return Object.assign(spell, { knows });
}

/**
 * The nearest of some words within one slip, or two in a longer word: a slip rarely hits the first letter, and words
 * that are used often (`counts`) are likelier.
 */
export function findNearest(
  word: string,
  targets: readonly string[],
  counts: ReadonlyMap<string, number>,
): string | undefined {
  const allowed = word.length < 6 ? 1 : 2;
  let nearest: string | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  const rows = createRows(word.length + allowed);
  for (const item of targets) {
    const distance = editDistance(word, item, allowed, rows);
    if (distance > allowed) continue;
    const cost = distance + (item[0] === word[0] ? 0 : 0.6) - Math.min(0.4, (counts.get(item) ?? 0) / 2500);
    if (cost < lowest) [nearest, lowest] = [item, cost];
  }
  return nearest;
}

/** Nothing is taken for a slip in "coos" or "ceos": too many words are two letters away. */
function isAbbreviation(word: string): boolean {
  return /^[b-df-hj-np-tv-z]{2,4}s?$|^[a-z]?[a-z]oo?s$|^c[a-z]os?$/.test(word) && word.length < 6;
}

/** "operationsdirector" is two words; the fewest known words that fill it win, and each needs two letters. */
function splitRunTogether(word: string, domain: ReadonlyMap<string, number>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - 14); start < end; start += 1) {
      const before = best[start];
      const piece = word.slice(start, end);
      if (before === undefined || before.length >= 6 || !domain.has(piece)) continue;
      if (piece.length < 2 && piece !== 'a') continue;
      const current = best[end];
      if (current === undefined || before.length + 1 < current.length) best[end] = [...before, piece];
    }
  }
  return best[word.length];
}

/** The rows of a table of costs that are filled in turn; a word is held against thousands, and all can use the same. */
type Rows = readonly [Uint8Array, Uint8Array, Uint8Array];

function createRows(longestOther: number): Rows {
  const length = longestOther + 1;
  return [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; gives up past `limit`.
 * @param rows to work in, as long as `b` or longer.
 */
export function editDistance(a: string, b: string, limit: number, rows: Rows = createRows(b.length)): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const smallest = fillRow(a, b, row, current, last, beforeLast);
    if (smallest > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}

/** The cost of turning the first `row` letters into each beginning of `b`; gives the smallest. */
function fillRow(
  a: string,
  b: string,
  row: number,
  current: Uint8Array,
  last: Uint8Array,
  beforeLast: Uint8Array,
): number {
  current[0] = row;
  let smallest = row;
  for (let column = 1; column <= b.length; column += 1) {
    const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
    let cost = Math.min(
      (last[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (last[column - 1] ?? 0) + same,
    );
    if (isSwap(a, b, row, column)) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
    current[column] = cost;
    smallest = Math.min(smallest, cost);
  }
  return smallest;
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return (
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}
