import type { WordReader } from '../text/words.ts';
import type { Said } from './contradiction.ts';

/** Words that exclude each other when they are said of the same thing. */
const pairs =
  `same different, same differ, same differs, same vary, same varies, same distinct, permanent temporary,
  permanently temporarily, broad narrow, broader narrower, wide narrow, young old, new old, common rare, commoner rarer,
  hard easy, difficult easy, inward outward, inside outside, internal external, internally externally, full part,
  optional compulsory, optional mandatory, rise fall, rising falling, growing shrinking, grow shrink, grown shrunk,
  increase decrease, increased decreased, gone fallen, up down, fewer more, strong weak, strict loose, first last,
  stay leave, long short, near far, better worse, best worst, high low, big small, large small, top bottom`
    .split(/,\s+/)
    .map((pair) => pair.trim().split(/\s+/));

const antonyms = new Map<string, string[]>();
for (const [one = '', other = ''] of pairs) {
  antonyms.set(one, [...(antonyms.get(one) ?? []), other]);
  antonyms.set(other, [...(antonyms.get(other) ?? []), one]);
}

/**
 * Puts a claim in the words of the sentence that answers it, where it uses the opposite: "is the title old" where the
 * sentence calls it young. Gives nothing where there is no such word, or more than one.
 */
export function swapAntonym(
  claim: readonly string[],
  said: Said,
  readWord: WordReader,
): readonly string[] | undefined {
  const swaps = claim.map((word) =>
    said.words.has(readWord(word))
      ? undefined
      : antonyms.get(word)?.find((antonym) => said.words.has(readWord(antonym))),
  );
  if (swaps.filter((swap) => swap !== undefined).length !== 1) return undefined;
  return claim.map((word, place) => swaps[place] ?? word);
}
