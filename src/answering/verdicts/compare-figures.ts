import type { Likeness } from '../learning/nearest-asked.ts';
import { readNumbers } from '../text/numbers.ts';
import { type Said, strangeFigures } from './contradiction.ts';
import { senseOf } from './reply-sense.ts';

/**
 * Tells which known questions have the numbers of a claim, as far as its fact does not have them. Where two other numbers
 * are answered alike, any number is: "does a company with 100 employees need a COO".
 */
export function compareFigures(
  claim: readonly string[],
  known: readonly Likeness[],
  said: Said,
): (asked: readonly string[]) => boolean {
  const read = (slots: readonly string[]): string => strangeFigures(slots, said).join();
  const figures = read(claim);
  const others = figures === '' ? [] : known.filter(({ asked }) => read(asked.slots) !== '');
  const isIndifferent =
    new Set(others.map(({ asked }) => read(asked.slots))).size > 1 &&
    new Set(others.map(({ asked }) => senseOf(asked.reply))).size === 1;
  const counts = readNumbers(claim).length > 0;
  return (asked) => {
    if (counts && asked.includes('one')) return false;
    const own = read(asked);
    return own === figures || (isIndifferent && own !== '');
  };
}
