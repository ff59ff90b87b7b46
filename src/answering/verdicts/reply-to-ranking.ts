import type { Likeness } from '../learning/nearest-asked.ts';
import type { Lookup } from '../lookup.ts';
import { isPlain, readClaim } from '../reading/closed-question.ts';
import { readRanking } from '../reading/read-ranking.ts';
import { isRoleSlot } from '../reading/slots.ts';

/** What is said of two things the other way round. */
const opposites: ReadonlyMap<string, string> = new Map([
  ['Yes.', 'No.'],
  ['No.', 'Yes.'],
  ['Usually, yes.', 'Usually not.'],
  ['Usually not.', 'Usually, yes.'],
  ['It depends.', 'It depends.'],
]);

/** The reply to the opposite of a claim, by the reply to the claim; nothing where that does not follow. */
export function oppositeOf(reply: string | undefined): string | undefined {
  return opposites.get(reply ?? '');
}

/** "Is the CFO above the COO" is answered by what is known of "is the COO above the CFO", the other way round. */
export function replyToRanking(
  heard: Pick<Lookup, 'question' | 'named'>,
  nearest: readonly Likeness[],
): string | undefined {
  const { named } = heard;
  const question = readClaim(heard.question);
  const upper = isPlain(question) ? findUpper(question, named) : undefined;
  if (upper === undefined) return undefined;
  const places = readPlaces(question);
  let general: string | undefined;
  for (const { asked } of nearest) {
    const knownUpper = asked.reply === undefined ? undefined : findUpper(asked.slots, asked.roles);
    const sameRoles =
      asked.roles.length === named.length && asked.roles.every((role) => named.includes(role));
    if (knownUpper === undefined || !sameRoles) continue;
    const reply = knownUpper === upper ? asked.reply : oppositeOf(asked.reply);
    const known = readPlaces(asked.slots);
    if (known === places) return reply;
    if (known === '') general ??= reply;
  }
  return general;
}

/** The circumstances that a question names, which may rank two roles otherwise: "in the UK". */
function readPlaces(slots: readonly string[]): string {
  return slots.filter(isPlace).sort().join(' ');
}

/** Whether a slot stands for a circumstance, such as a country. */
export function isPlace(slot: string): boolean {
  return slot.startsWith('{') && !isRoleSlot(slot);
}

/** Which of two roles a question ranks above the other, wherever that is. */
export function findUpper(slots: readonly string[], roles: readonly string[]): string | undefined {
  const ranking = readRanking(
    slots.filter((slot) => !isPlace(slot)),
    roles,
  );
  if (ranking?.kind !== 'rank' || ranking.universal || ranking.stance.turn !== 'asked') return undefined;
  return ranking.upper;
}
