import type { Lookup } from '../lookup.ts';
import { isPossibility, isTurning } from '../reading/claim-words.ts';
import { readStance } from '../reading/read-stance.ts';
import { isBounding } from './contradiction.ts';

/**
 * What is said to a question that names one share of a year, by the share that we hold for that year: "was it 48 % in
 * 2000". Nothing where something in the question could turn it, such as "more than".
 */
export function judgeShare(
  { question, closed, figures = [] }: Pick<Lookup, 'question' | 'closed' | 'figures'>,
  held: string,
): 'Yes' | 'No' | undefined {
  const [share, another] = figures.filter(({ kind }) => kind === 'share');
  if (closed !== true || share === undefined || another !== undefined) return undefined;
  const { claim, turn } = readStance(question);
  const isTurned = turn !== 'asked' || isPossibility(claim);
  if (isTurned || claim.some((word) => isTurning(word) || isBounding(word))) return undefined;
  const difference = Math.abs(parseShare(share.text) - parseShare(held));
  if (difference === 0) return 'Yes';
  return difference < asGoodAsRight ? undefined : 'No';
}

/** Percentage points by which a rounded share may be off. */
const asGoodAsRight = 1;

/** The first number in a text. */
function parseShare(text: string): number {
  return Number.parseFloat(/\d[\d.]*/.exec(text)?.[0] ?? '');
}
