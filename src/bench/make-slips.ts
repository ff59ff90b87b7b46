import { pick, type Random } from './random.ts';

/** A word as somebody mistyped it, and as it was meant. */
export interface Slip {
  readonly typed: string;
  readonly meant: string;
}

const letters: readonly [string, ...string[]] = ['a', ...'bcdefghijklmnopqrstuvwxyz'];

/** Mistypes words at random: one letter lost, added, exchanged or swapped with the next; in long words now and then two. */
export function makeSlips(
  words: readonly [string, ...string[]],
  isWord: (text: string) => boolean,
  count: number,
  random: Random,
): Slip[] {
  const slips: Slip[] = [];
  while (slips.length < count) {
    const meant = pick(words, random);
    const once = mistype(meant, random);
    const typed = meant.length >= 7 && random() < 0.4 ? mistype(once, random) : once;
    // A slip that makes another word of ours cannot be seen, by nobody.
    if (typed !== meant && !isWord(typed)) slips.push({ typed, meant });
  }
  return slips;
}

/** One slip at a random place. */
export function mistype(word: string, random: Random): string {
  const place = Math.floor(random() * word.length);
  const before = word.slice(0, place);
  const here = word.charAt(place);
  const after = word.slice(place + 1);
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + pick(letters, random) + here + after;
    case 2:
      return before + pick(letters, random) + after;
    default:
      return before + after.slice(0, 1) + here + after.slice(1);
  }
}
