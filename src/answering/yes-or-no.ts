import type { Likeness } from './nearest-asked.ts';

/** A closed question must be this like a known one before its "yes" or "no" is used. */
const sureOfReply = 0.72;

/** Words that turn an answer round, though the rest of the question stays the same. */
const turning = new Set(
  `not no never always only every all any must above below higher lower over under senior junior more less before after
  without instead than outranks outrank better worse same different`.split(/\s+/),
);

/**
 * What a yes/no answer begins with, or nothing where it is not certain: the question must be nearly the known one,
 * name the same roles in the same order, and have the same words that could turn the answer round.
 */
export function replyTo(
  question: readonly string[],
  named: readonly string[],
  nearest: readonly Likeness[],
): string | undefined {
  return nearest.find(
    ({ asked, likeness }) =>
      asked.reply !== undefined &&
      likeness >= sureOfReply &&
      asked.roles.length === named.length &&
      asked.roles.every((role, place) => role === named[place]) &&
      signature(asked.slots) === signature(question),
  )?.asked.reply;
}

function signature(slots: readonly string[]): string {
  const order = slots.filter((slot) => slot.startsWith('{')).join(' ');
  return `${order} ${slots
    .filter((slot) => turning.has(slot))
    .sort()
    .join(' ')}`;
}
