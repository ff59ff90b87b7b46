import { listContent } from '../text/light-words.ts';
import { articles, type WordReader } from '../text/words.ts';
import { isRoleSlot } from './slots.ts';

/** Small words before the verb of a question. */
export const lead: ReadonlySet<string> = new Set(
  'so and but or also then just wait ok okay well actually really surely certainly presumably hmm um still now sorry not'.split(
    ' ',
  ),
);

/** Words that turn an answer round, though the rest of the question stays the same; those of a group turn it alike. */
const turnGroups: Readonly<Record<string, string>> = {
  not: 'not no never nobody none without neither nor',
  all: 'always every all each everyone everybody everywhere automatically automatic invariably necessarily guaranteed default definition',
  everything: 'everything',
  only: 'only merely solely purely',
  must: 'must should need needs required compulsory mandatory obliged',
  same: 'same identical synonym synonyms interchangeable',
  odd: 'odd unusual strange weird wrong abnormal rare uncommon illegal',
  myth: 'myth cliche',
};
const turnOf: ReadonlyMap<string, string> = new Map([
  ...Object.entries(turnGroups).flatMap(([turn, words]) =>
    words.split(' ').map((word) => [word, turn] as const),
  ),
  ...'before after better worse different separate equal more less fewer most'
    .split(' ')
    .map((word) => [word, word] as const),
]);

/** Words that turn an answer round: nothing can be told from a sentence without them. */
export function isTurning(word: string): boolean {
  return turnOf.has(word) || word === 'any' || word === 'instead';
}

/** Whether a word claims something for all cases. */
export function isUniversal(word: string): boolean {
  return turnOf.get(word) === 'all' || word === 'everything';
}

/** Words in which people report or weigh a claim: they are no part of it. */
const framing = new Set(
  `heard hear told tell read says say said saying think thought thinks believe believes understand understood understanding
  assume assumed insists claims claim colleague friend recruiter somebody someone sure certain theory literally basically
  simply thing legit fair honestly wonder wondering guess suppose end anywhere else way firm firms company
  companies organisation business person people one ones day days nowadays usual standard considered count counts called
  treated typical regular real official title`.split(/\s+/),
);
const possibility = new Set([
  'can',
  'could',
  'may',
  'might',
  'possible',
  'allowed',
  'ever',
  'sometimes',
  'any',
]);

/** Which way a word ranks what stands before it. */
export const ranks: ReadonlyMap<string, 1 | -1> = new Map([
  ...['above', 'higher', 'senior', 'over', 'outrank', 'outranks', 'outranking'].map(
    (word) => [word, 1] as const,
  ),
  ...['below', 'lower', 'junior', 'under', 'beneath', 'underneath'].map((word) => [word, -1] as const),
]);
/** Words for who leads whom: "is the COO the director's boss" is no "does the COO report to the director". */
const leading: ReadonlyMap<string, string> = new Map(
  [
    ['is boss', 'boss bosses superior superiors supervisor manager head'],
    [
      'leads',
      'supervise supervises supervised manage manages managed lead leads oversee oversees control controls',
    ],
  ].flatMap(([sign = '', words = '']) => words.split(' ').map((word) => [word, sign] as const)),
);

/** Whether a claim is about what may be, and not about what is. */
export function isPossibility(slots: readonly string[]): boolean {
  return slots.some((word) => possibility.has(word));
}

/** The words that make up a claim, in the form in which they are compared. */
export function readContent(slots: readonly string[], readWord: WordReader): string[] {
  return listContent(slots)
    .filter((word) => !isTurning(word) && !framing.has(word) && !possibility.has(word))
    .map(readWord);
}

/** Words that say the same whichever role comes first: "are A and B the same", "a board seat for the COO". */
const mutual = new Set(
  `same identical synonym synonyms interchangeable different separate equal equals peers both together share seat seats
  member members membership`.split(/\s+/),
);

/** Which way a claim ranks, and after how many roles: "is A above B" is no "A and B, is she above me". */
function readRank(slots: readonly string[], isOfSeveral: boolean): string {
  let roles = 0;
  const signs = slots.flatMap((slot) => {
    if (slot.startsWith('{')) roles += 1;
    const sign = (isOfSeveral ? leading.get(slot) : undefined) ?? ranks.get(slot);
    return sign === undefined ? [] : [`${sign} after ${roles}`];
  });
  // "Does A have B as boss" says the opposite of "is A the boss of B".
  const has = signs.length > 0 && slots.some((slot) => slot === 'have' || slot === 'has');
  return has ? `has ${signs.join(' ')}` : signs.join(' ');
}

/** What makes of whom something is said the one who does it: "decided by the CEO", "accountable to the CEO". */
const agents = new Set('by to under'.split(' '));

/** One role reports to what is no role: "does the COO report to HR". */
const upward = /^(?:\S+ ){0,3}\{role\} (?:\w+ )?(?:report|answer)s? (?:\w+ )?to (?!(?:\w+ )?\{)/;

/** The roles of a claim in the order in which it names them, where they could change places: who decides for whom. */
export function readOrder(slots: readonly string[]): string {
  const places = new Set(slots.filter(isRoleSlot));
  if (places.size < 2) return upward.test(slots.join(' ')) ? 'upward' : '';
  if (slots.some((slot) => mutual.has(slot))) return '';
  const bare = slots.filter((slot) => !articles.has(slot));
  return [...places]
    .flatMap((role) => {
      const before = bare[bare.indexOf(role) - 1] ?? '';
      return agents.has(before) ? [before, role] : [role];
    })
    .join(' ');
}

/**
 * Reads what must be alike in two claims.
 * @param roles the roles that the claim names, in order.
 * @param conditions slots that make no difference, because all that is said holds under these conditions.
 */
export function readSignature(
  slots: readonly string[],
  roles: readonly string[],
  conditions: ReadonlySet<string>,
): string {
  const isMutual = slots.some((slot) => mutual.has(slot));
  const places = slots.filter((slot) => slot.startsWith('{') && !conditions.has(slot) && !isMutual);
  const rank = readRank(slots, roles.length > 1);
  const turned = slots
    .map((word) => turnOf.get(word))
    .filter((turn) => turn !== undefined && !(rank !== '' && turn === 'more'));
  const named = isMutual ? [...roles].sort() : roles;
  // "Not without" says the opposite of "without"; any other turn is the same said twice.
  const turns = turned.filter((turn, place) => turn === 'not' || turned.indexOf(turn) === place);
  return [named, places, [rank], turns.sort()].map((part) => part.join(' ')).join('; ');
}

const unnamed = /^(?:\S+ ){0,3}(?:they|he|she) (?:\w+ )?(?:report|answer)s? (?:\w+ )?to (?:\w+ )?\{role\}/;

/** Whether somebody whom the question does not name is to report to a role: "do they report to the COO". */
export function isOfUnnamed(slots: readonly string[]): boolean {
  return unnamed.test(slots.join(' '));
}
