import { contractions, expandContraction } from '../text/normalise.ts';
import { type Candidate, createSplitter } from '../text/run-together.ts';
import { findHash, hashText } from '../text/text-hash.ts';
import {
  allowedSlips,
  costOf,
  createLikeness,
  hasSameLetters,
  isAbbreviation,
  mayBeSlipOf,
  short,
} from './slips.ts';
import { end, pairKey, start, type Vocabulary } from './vocabulary.ts';

/** Puts the slips of the pen in a message right: wrong letters, and words that were run together. */
export interface Speller {
  /**
   * What each word was meant to be: itself, another one, or several.
   * @param capitals those that are abbreviations by the way they were typed.
   */
  (words: readonly string[], capitals?: ReadonlySet<string>): (readonly string[])[];
  /** Whether a word is right as it stands. */
  knows(word: string): boolean;
}

/** A word that may be a slip, where it stands. */
interface Suspect {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  /** It is right elsewhere. */
  readonly isKnown: boolean;
  /** It is meant as an abbreviation. */
  readonly isCapital: boolean;
}

/** Longer words are no words. */
const longest = 30;
/** A message with more strange words than this is not ours; looking all of them up would only cost time. */
const mostUnknown = 8;
/** What it tells for a word that the one before or after it is known beside it, and how much more if ten times as often. */
const weightOfNeighbour = { known: 0.5, tenfold: 0.2 } as const;
/** How much its neighbours must tell for what a word is taken for: one of them, one that often stands there, or both. */
const needed = { none: 0, one: 0.5, often: 0.6, both: 1 } as const;
/** Any three letters like these are somebody's title: CFO, CIO, CPO. */
const officer = /^c[a-z]os?$/;

/**
 * Makes a speller for a vocabulary: a strange word is held against all others by an edit distance that counts a swap of
 * two letters as one slip, and taken apart where that gives words; of what it may be, that wins which stands best
 * between its neighbours. `npm run bench` measures it beside fuse.js.
 * @param lookAlikes words for what only looks like one of our roles: they are right wherever they stand.
 */
export function createSpeller(
  { domain, known, elsewhere, pairs, pairCounts }: Vocabulary,
  lookAlikes: ReadonlySet<string> = new Set(),
): Speller {
  const counts = new Map(domain);
  for (const [short, long] of contractions) {
    if (!counts.has(short))
      counts.set(short, Math.min(...long.split(' ').map((word) => domain.get(word) ?? 0)));
  }
  const findLike = createLikeness([...counts.keys()]);
  const remembered = new Map<string, readonly Candidate[]>();
  const countPair = (word: string, next: string): number =>
    pairCounts[findHash(pairs, pairKey(word, next))] ?? 0;
  const follows = (word: string, next: string): boolean => countPair(word, next) > 0;

  const knows = (word: string): boolean => findHash(known, hashText(word)) >= 0;
  /** Words that only messages not for us have are right where they stand as there, and where "CEO ooo" leaves no doubt. */
  const isRight = (word: string, before: string, after: string): boolean => {
    if (officer.test(word) || lookAlikes.has(word)) return true;
    if (!knows(word)) return false;
    if (findHash(elsewhere, hashText(word)) < 0) return true;
    return officer.test(before) || officer.test(after) || (follows(before, word) && follows(word, after));
  };
  const takeApart = createSplitter({ counts, follows, knows });
  const list = (word: string): readonly Candidate[] => {
    if (word.length < 2 || word.length > longest || /\d/.test(word)) return [];
    const corrected = findLike(word, allowedSlips(word))
      .filter((item) => mayBeSlipOf(item, word))
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
  const support = (words: readonly string[], before: string, after: string): number => {
    const told = weigh(countPair(before, words[0] ?? '')) + weigh(countPair(words.at(-1) ?? '', after));
    // The two ends of a message are no words that would speak for the only one between them.
    return before === start && after === end ? Math.min(told, needed.one) : told;
  };
  const choose = (suspect: Suspect): readonly string[] => {
    let chosen: readonly string[] = [suspect.word];
    let lowest = Number.POSITIVE_INFINITY;
    for (const { words, cost } of recall(suspect.word)) {
      const told = support(words, suspect.before, suspect.after);
      if (told < supportNeeded(suspect, words.join(''))) continue;
      if (cost - told < lowest) [chosen, lowest] = [words, cost - told];
    }
    return chosen;
  };

  const spell = (words: readonly string[], capitals?: ReadonlySet<string>): (readonly string[])[] => {
    const spelled: (readonly string[])[] = [];
    let unknown = 0;
    for (const [place, word] of words.entries()) {
      const [before, after] = [spelled.at(-1)?.at(-1) ?? start, words[place + 1] ?? end];
      if (unknown >= mostUnknown || isRight(word, before, after)) {
        spelled.push([word]);
        continue;
      }
      const isKnown = knows(word);
      const meant = choose({ word, before, after, isKnown, isCapital: capitals?.has(word) === true });
      if (meant[0] === word && !isKnown) unknown += 1;
      spelled.push(meant);
    }
    return spelled;
  };
  return Object.assign(spell, { knows });
}

function weigh(count: number): number {
  return count === 0 ? 0 : weightOfNeighbour.known + weightOfNeighbour.tenfold * Math.log10(count);
}

/**
 * What the neighbours must tell: a swap keeps more of a word than a wrong letter, and the abbreviations of titles are too
 * like each other, and like other words, for one neighbour to tell a wrong letter in them.
 */
function supportNeeded({ word, isKnown, isCapital }: Suspect, meant: string): number {
  const isSwap = hasSameLetters(word, meant);
  // "GC" in capitals is no slip of "GM", known to us or not.
  if (isCapital && (!isSwap || isKnown)) return Number.POSITIVE_INFINITY;
  if (isKnown) return needed.both;
  const isTitle = isAbbreviation(meant);
  if (word.length > short && !isTitle) return needed.none;
  if (isSwap) return needed.one;
  return isTitle ? needed.both : needed.often;
}
