import { listContent } from './light-words.ts';
import type { Likeness } from './nearest-asked.ts';

/** A closed question must be this like a known one before its "yes" or "no" is used. */
const sureOfReply = 0.72;
/** So like is enough where all that are like it are answered the same, and it asks nothing that they do not speak of. */
const sureOfOneReply = 0.45;

/** Words that turn an answer round, though the rest of the question stays the same. */
export const turning: ReadonlySet<string> = new Set(
  `not no never always only every all any must before after without instead than better worse same different equal
  more less`.split(/\s+/),
);
const openings = new Set(
  'is are was were do does did can could may must should would will has have am isnt arent'.split(' '),
);
/** Small words before the verb of a question, and those that make a question of a statement. */
const lead = new Set(['so', 'and', 'but', 'or', 'also', 'then', 'just', 'wait']);
const tags = new Set(['right', 'correct', 'true', 'yes', 'no']);

/** Which way a word ranks what stands before it. */
const ranks: ReadonlyMap<string, 1 | -1> = new Map([
  ...['above', 'higher', 'senior', 'over', 'outrank', 'outranks', 'outranking'].map(
    (word) => [word, 1] as const,
  ),
  ...['below', 'lower', 'junior', 'under', 'beneath', 'underneath'].map((word) => [word, -1] as const),
]);
const opposites: ReadonlyMap<string, string> = new Map([
  ['Yes.', 'No.'],
  ['No.', 'Yes.'],
  ['Usually, yes.', 'Usually not.'],
  ['Usually not.', 'Usually, yes.'],
  ['It depends.', 'It depends.'],
]);

/** Whether a question can be answered with yes or no. */
export function isClosed(slots: readonly string[]): boolean {
  const first = slots.find((word) => !lead.has(word)) ?? '';
  return openings.has(first) || tags.has(slots.at(-1) ?? '');
}

/**
 * What a yes/no answer begins with, or nothing where it is not certain: the question must be closed and nearly a known
 * one, name the same roles in the same order, and have the same words that could turn the answer round. Who ranks above
 * whom is understood in either direction.
 */
export function replyTo(
  question: readonly string[],
  named: readonly string[],
  nearest: readonly Likeness[],
  speaksOf: (word: string, asked: readonly string[]) => boolean,
): string | undefined {
  // A role we know nothing about stands for too many to say yes or no of it.
  if (!isClosed(question) || question.includes('{unknown}')) return undefined;
  const alike = nearest.filter(
    ({ asked, likeness }) =>
      asked.reply !== undefined &&
      likeness >= sureOfOneReply &&
      !asked.slots.includes('{unknown}') &&
      asked.roles.join() === named.join() &&
      signature(asked.slots) === signature(question),
  );
  const [best] = alike;
  const content = listContent(question).filter((word) => !turning.has(word));
  const agreed =
    best !== undefined &&
    !question.some((word) => ranks.has(word)) &&
    alike.every(({ asked }) => asked.reply === best.asked.reply) &&
    content.every((word) => speaksOf(word, best.asked.slots));
  const reply = agreed || (best?.likeness ?? 0) >= sureOfReply ? best?.asked.reply : undefined;
  return reply ?? replyToRanking(question, named, nearest);
}

/** "Is the CFO above the COO" is answered by what is known of "is the COO above the CFO", the other way round. */
function replyToRanking(
  question: readonly string[],
  named: readonly string[],
  nearest: readonly Likeness[],
): string | undefined {
  const upper = findUpper(question, named);
  if (upper === undefined) return undefined;
  for (const { asked } of nearest) {
    const knownUpper = asked.reply === undefined ? undefined : findUpper(asked.slots, asked.roles);
    const sameRoles =
      asked.roles.length === named.length && asked.roles.every((role) => named.includes(role));
    if (knownUpper === undefined || !sameRoles) continue;
    return knownUpper === upper ? asked.reply : opposites.get(asked.reply ?? '');
  }
  return undefined;
}

/** Which of two roles a plain question puts above the other. */
function findUpper(slots: readonly string[], roles: readonly string[]): string | undefined {
  const signs = slots.map((word) => ranks.get(word)).filter((sign) => sign !== undefined);
  const twisted = slots.some((word) => turning.has(word) && word !== 'than' && word !== 'more');
  if (roles.length !== 2 || signs.length !== 1 || twisted || slots.includes('{unknown}')) return undefined;
  return signs[0] === 1 ? roles[0] : roles[1];
}

function signature(slots: readonly string[]): string {
  const order = slots.filter((slot) => slot.startsWith('{')).join(' ');
  const rank = slots
    .map((slot) => ranks.get(slot) ?? 0)
    .join('')
    .replaceAll('0', '');
  return `${order} ${rank} ${slots
    .filter((slot) => turning.has(slot))
    .sort()
    .join(' ')}`;
}
