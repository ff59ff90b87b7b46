import { singular } from '../roles/link-roles.ts';
import { editDistance } from '../text/edit-distance.ts';
import { contractions, expandContraction } from '../text/normalise.ts';
import { type Candidate, commonness, createSplitter } from '../text/run-together.ts';
import { findHash, hashText } from '../text/text-hash.ts';

/** Puts the slips of the pen in a message right: wrong letters, and words that were run together. */
export interface Speller {
  /** What each word was meant to be: itself, another one, or several. */
  (words: readonly string[]): (readonly string[])[];
  /** Whether a word is right as it stands. */
  knows(word: string): boolean;
}

/** What a speller goes by. */
export interface Lexicon {
  /** Words that a slip may be corrected to, with how often the knowledge uses them. */
  readonly domain: ReadonlyMap<string, number>;
  /** All words that are right as they stand, as sorted hashes. */
  readonly known: Int32Array;
  /** Pairs of words that follow each other in the knowledge, as sorted hashes; see {@link pairKey}. */
  readonly pairs: Int32Array;
}

/** Longer words are no words. */
const longest = 30;
/** So short a word is like so many others that only its neighbours tell which was meant. */
const short = 3;
/** A message with more strange words than this is not ours; looking all of them up would only cost time. */
const mostUnknown = 8;
/** What it tells for a word that the one before or after it is known beside it. */
const weightOfNeighbour = 0.45;
const start = '^';
const end = '$';

/** The pairs of neighbours in a text, its two ends included, as a lexicon keeps them. */
export function pairKeys(words: readonly string[]): number[] {
  return [start, ...words].map((word, place) => pairKey(word, words[place] ?? end));
}

function pairKey(word: string, next: string): number {
  return hashText(`${singular(word)} ${singular(next)}`);
}

/**
 * Makes a speller for a vocabulary: a strange word is held against all others by an edit distance that counts a swap of
 * two letters as one slip, and taken apart where that gives words; of what it may be, that wins which stands best
 * between its neighbours. `npm run bench` measures it beside fuse.js.
 */
export function createSpeller({ domain, known, pairs }: Lexicon): Speller {
  const counts = new Map(domain);
  for (const [short, long] of contractions) {
    if (!counts.has(short))
      counts.set(short, Math.min(...long.split(' ').map((word) => domain.get(word) ?? 0)));
  }
  const findLike = createLikeness([...counts.keys()]);
  const remembered = new Map<string, readonly Candidate[]>();
  const follows = (word: string, next: string): boolean => findHash(pairs, pairKey(word, next)) >= 0;

  const knows = (word: string): boolean => findHash(known, hashText(word)) >= 0;
  const takeApart = createSplitter({ counts, follows, knows });
  const list = (word: string): readonly Candidate[] => {
    if (word.length < 2 || word.length > longest || /\d/.test(word)) return [];
    const corrected = findLike(word, allowedSlips(word))
      .filter((item) => word.length >= 2 && mayBeSlipOf(item, word))
      .map((item) => ({ words: expandContraction(item), cost: costOf(word, item, counts.get(item) ?? 0) }));
    return [...corrected, ...takeApart(word)];
  };
  const recall = (word: string): readonly Candidate[] => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const candidates = list(word);
    if (remembered.size >= 5000) remembered.clear();
    remembered.set(word, candidates);
    return candidates;
  };
  const choose = (word: string, before: string, after: string): readonly string[] => {
    let chosen: readonly string[] = [word];
    let lowest = Number.POSITIVE_INFINITY;
    for (const { words, cost } of recall(word)) {
      const beside = Number(follows(before, words[0] ?? '')) + Number(follows(words.at(-1) ?? '', after));
      if (beside < neighboursNeeded(word, words.join(''))) continue;
      const fit = cost - weightOfNeighbour * beside;
      if (fit < lowest) [chosen, lowest] = [words, fit];
    }
    return chosen;
  };

  const spell = (words: readonly string[]): (readonly string[])[] => {
    const spelled: (readonly string[])[] = [];
    let unknown = 0;
    for (const [place, word] of words.entries()) {
      if (knows(word) || unknown >= mostUnknown) spelled.push([word]);
      else {
        const meant = choose(word, spelled.at(-1)?.at(-1) ?? start, words[place + 1] ?? end);
        if (meant[0] === word) unknown += 1;
        spelled.push(meant);
      }
    }
    return spelled;
  };
  return Object.assign(spell, { knows });
}

function allowedSlips(word: string): number {
  return word.length < 6 ? 1 : 2;
}

/** How many of its neighbours must speak for what a word is taken for: a swap keeps more of it than a wrong letter. */
function neighboursNeeded(word: string, meant: string): number {
  if (isAbbreviation(meant)) return isPlainSlip(word, meant) ? 1 : 2;
  if (word.length > short) return 0;
  return hasSameLetters(word, meant) ? 1 : 2;
}

function hasSameLetters(word: string, other: string): boolean {
  return [...word].sort().join('') === [...other].sort().join('');
}

/** A slip rarely hits the first letter of a longer word, unless it swaps the first two; common words are likelier. */
function costOf(word: string, item: string, count: number): number {
  const sameStart =
    word.length <= short || item[0] === word[0] || (item[0] === word[1] && item[1] === word[0]);
  const distance = editDistance(word, item, allowedSlips(word));
  return distance + (sameStart ? 0 : 0.3) - commonness(count);
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

/**
 * The abbreviations of titles are too like each other, and like other words, for most slips: two letters may be swapped,
 * COO may be known by its double o, and one other letter may be wrong between neighbours that both speak for it.
 */
function mayBeSlipOf(item: string, word: string): boolean {
  if (!isAbbreviation(item)) return item.length >= short - 1;
  return word.length === item.length && (isPlainSlip(word, item) || keepsTellingLetter(word, item));
}

/** "COF" may be CFO with two letters swapped or COO with one wrong: it is no plain slip of either. */
function isPlainSlip(word: string, item: string): boolean {
  const swapped = hasSameLetters(word, item);
  if (item.startsWith('coo')) return swapped || (item === 'coo' && word.endsWith('oo'));
  return swapped && !word.startsWith('co');
}

/** CEO, CFO and COO are told apart by their second letter; "moos" and "boos" are no COOs. */
function keepsTellingLetter(word: string, item: string): boolean {
  if (item.length > short && word[0] !== item[0]) return false;
  return word[1] === item[1] && editDistance(word, item, 1) === 1;
}

function isAbbreviation(word: string): boolean {
  return /^[b-df-hj-np-tv-z]{2,4}s?$|^[a-z]?[a-z]oo?s$|^c[a-z]os?$/.test(word) && word.length < 6;
}

/** Finds the words within some slips; a set of letters that differs too much saves the comparison letter by letter. */
function createLikeness(words: readonly string[]): (word: string, allowed: number) => string[] {
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
