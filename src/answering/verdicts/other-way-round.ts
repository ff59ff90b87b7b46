import type { Likeness } from '../learning/nearest-asked.ts';
import type { Lookup } from '../lookup.ts';
import { readContent, readOrder } from '../reading/claim-words.ts';
import { isPlain, readClaim } from '../reading/closed-question.ts';
import { readRanking } from '../reading/read-ranking.ts';
import { readStance } from '../reading/read-stance.ts';
import { isRoleSlot } from '../reading/slots.ts';
import { articles, type WordReader } from '../text/words.ts';
import type { Said } from './contradiction.ts';
import { senseOf } from './reply-sense.ts';

/** "They trust each other" has no other way round. */
const mutual = ['each', 'both', 'together'];
const opening = 'My sources say that only the other way round.';

/**
 * What is said first where a fact has the two roles of a question change places: "does the CEO stand in for the COO"
 * where it is the COO who stands in. No "no": of what a fact does not say nothing follows.
 * @param own known ways of asking for the fact.
 * @param said what its first sentence says.
 */
export function tellOtherWay(
  { question, named }: Pick<Lookup, 'question' | 'named'>,
  own: readonly Likeness[],
  said: Said,
  readWord: WordReader,
): string | undefined {
  // Who ranks above whom is told by the order of the roles.
  if (mutual.some((word) => said.words.has(word)) || readRanking(question, named) !== undefined)
    return undefined;
  const { claim, turn } = readStance(question);
  const order = readOrder(claim);
  const subject = claim.filter((word) => !articles.has(word)).findIndex(isRoleSlot);
  if (order === '' || subject > 1 || turn !== 'asked' || !isPlain(claim)) return undefined;
  const matter = nameMatter(claim, readWord);
  const known = own
    .map(({ asked }) => ({ slots: readClaim(asked.slots), sense: asked.reply && senseOf(asked.reply) }))
    .filter(({ slots, sense }) => sense !== undefined && nameMatter(slots, readWord) === matter)
    .map(({ slots, sense }) => ({ order: readOrder(slots), sense }));
  if (known.some((each) => each.order === order)) return undefined;
  const other = order === 'upward' ? '' : swapRoles(order);
  return known.some((each) => each.order === other && each.sense === 'yes') ? opening : undefined;
}

function nameMatter(claim: readonly string[], readWord: WordReader): string {
  return [...new Set(readContent(claim, readWord))].sort().join(' ');
}

/** The same order with its two roles in each other's places. */
function swapRoles(order: string): string {
  const [first, second] = new Set(order.split(' ').filter(isRoleSlot));
  const swapped = new Map([
    [first, second],
    [second, first],
  ]);
  return order
    .split(' ')
    .map((word) => swapped.get(word) ?? word)
    .join(' ');
}
