import { listContent } from './light-words.ts';
import type { Likeness } from './nearest-asked.ts';
import type { WordReader } from './words.ts';

/** A closed question must be this like a known one before its "yes" or "no" is used. */
const sureOfReply = 0.72;
/** Less than this is another question. */
const leastLikeness = 0.3;
/** So like it may have one word that nobody foresaw, if its fact never says the opposite. */
const sureOfMost = 0.38;
/** So like it is enough where the fact also says the opposite, if all its words are known … */
const sureOfWords = 0.34;
/** … or all but one … */
const sureOfNearly = 0.55;
/** … and it is so much less like anything that is answered otherwise. */
const leastLead = 0.15;

const affirms = /^(yes|usually, yes|often, yes)\b/i;
const denies = /^(no|usually not|as far as our sources show, no)\b/i;

/** Words that turn an answer round, though the rest of the question stays the same. */
export const turning: ReadonlySet<string> = new Set(
  `not no never always only every all any must before after without instead than better worse same different equal
  more less`.split(/\s+/),
);
const openings = new Set(
  'is are was were do does did can could may might must should would will has have had am need isnt arent'.split(
    ' ',
  ),
);
/** Small words before the verb of a question, and those that make a question of a statement. */
const lead = new Set(
  'so and but or also then just wait ok okay well actually really hmm um still now sorry not'.split(' '),
);
const tags = new Set(['right', 'correct', 'true', 'yes', 'no', 'fair', 'huh', 'innit']);
const interrogatives = new Set('what who whom whose which when where why how'.split(' '));
/** What a verb is followed by where it stands before its subject. */
const subjects = new Set(
  'a an the this that these those there it he she they you we i any all every each most many some anyone anybody everyone everybody somebody someone nobody'.split(
    ' ',
  ),
);
const pronouns = new Set(['that', 'this', 'it', 'he', 'she', 'they', 'there']);
const questionTag = /\b(is|are|was|do|does|can|has|have|will|should) (not )?(it|he|she|they|you)$/;
/** Words in which people report or weigh a claim: they are no part of it. */
const framing = new Set(
  `heard hear told tell read says say said saying think thought thinks believe believes understand understood understanding
  assume assumed insists claims claim colleague friend recruiter somebody someone sure certain theory literally basically
  simply thing legit fair honestly wonder wondering guess suppose end definition anywhere else way firm firms company
  companies organisation business person people one ones day days nowadays usual standard considered count counts called
  treated typical regular real official title`.split(/\s+/),
);
const possibility = new Set(['can', 'could', 'may', 'might', 'possible', 'allowed', 'ever', 'sometimes']);
const obligation = new Set([
  'must',
  'should',
  'need',
  'needs',
  'required',
  'compulsory',
  'mandatory',
  'obliged',
]);

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

/** What a question is heard against. */
export interface Hearing {
  readonly readWord: WordReader;
  /** The words of the sentence that answers it. */
  readonly spoken: ReadonlySet<string>;
  /** All replies that its fact gives to one question or another. */
  readonly replies: ReadonlySet<string>;
}

/** Whether a question can be answered with yes or no: not one that leaves the choice, "the CEO or the board?". */
export function isClosed(slots: readonly string[]): boolean {
  const start = slots.findIndex((word) => !lead.has(word));
  const first = slots[start] ?? '';
  if (openings.has(first) || tags.has(slots.at(-1) ?? '') || questionTag.test(slots.join(' '))) return true;
  const asks = slots.findIndex((word) => interrogatives.has(word));
  return slots.some(
    (word, place) =>
      openings.has(word) &&
      place > start &&
      (asks < 0 || place < asks) &&
      stands(slots[place + 1], slots[place - 1]),
  );
}

/** A claim without what makes a question of it: its "no" or "doesn't he" denies nothing. */
function cutTag(slots: readonly string[]): readonly string[] {
  const text = slots.join(' ');
  const tag = questionTag.exec(text);
  if (tag !== null && tag.index > 0) return text.slice(0, tag.index).trim().split(' ');
  return tags.has(slots.at(-1) ?? '') ? slots.slice(0, -1) : slots;
}

/** Whether a verb is followed by its subject: by one word for it where it comes after a role, "a COO, is that a job". */
function stands(subject = '', before = ''): boolean {
  const pronoun = pronouns.has(subject);
  return pronoun || (!before.startsWith('{') && (subject.startsWith('{') || subjects.has(subject)));
}

/** Whether a question names two ways and asks for one: neither is a "yes". */
export function leavesChoice(slots: readonly string[]): boolean {
  return slots.some((word, place) => word === 'or' && slots[place + 1] !== 'not');
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
  hearing: Hearing,
): string | undefined {
  // A role we know nothing about stands for too many to say yes or no of it.
  if (!isClosed(question) || leavesChoice(question) || question.includes('{unknown}')) return undefined;
  const claim = cutTag(question);
  return replyToClaim(claim, named, nearest, hearing) ?? replyToRanking(claim, named, nearest);
}

const granting = new Set(['why', 'since', 'because', 'given', 'seeing']);
/** What is said to those who take for granted what a fact denies. */
const corrections: readonly (readonly [RegExp, string])[] = [
  [/^no\b/i, 'That is not so.'],
  [/^as far as our sources show, no/i, 'As far as our sources show, that is not so.'],
  [/^usually not/i, 'That is not usually so.'],
  [/^not (always|necessarily)/i, 'That is not always so.'],
];

/** What puts a premise right: "why does the COO report to the CFO" takes for granted what is not usually so. */
export function correctPremise(
  question: readonly string[],
  named: readonly string[],
  nearest: readonly Likeness[],
  hearing: Hearing,
): string | undefined {
  const claim = question.filter((word) => !granting.has(word));
  if (!granting.has(question.find((word) => !lead.has(word)) ?? '')) return undefined;
  const reply = replyToClaim(claim, named, nearest, hearing) ?? '';
  return corrections.find(([denial]) => denial.test(reply))?.[1];
}

/** The reply to a claim, be it asked or taken for granted. */
export function replyToClaim(
  claim: readonly string[],
  named: readonly string[],
  nearest: readonly Likeness[],
  { readWord, spoken, replies }: Hearing,
): string | undefined {
  const alike = nearest.filter(
    ({ asked }) =>
      asked.reply !== undefined &&
      !asked.slots.includes('{unknown}') &&
      asked.roles.join() === named.join() &&
      readSignature(cutTag(asked.slots)) === readSignature(claim) &&
      isAsStrong(asked, claim),
  );
  const [best] = alike;
  if (best !== undefined && best.likeness >= sureOfReply) return best.asked.reply;
  if (best === undefined || best.likeness < leastLikeness) return undefined;
  const { reply } = best.asked;
  const known = new Set(
    alike
      .filter(({ asked }) => asked.reply === reply)
      .flatMap(({ asked }) => readContent(asked.slots, readWord)),
  );
  const strange = readContent(claim, readWord).filter((word) => !known.has(word) && !spoken.has(word));
  if (isOneSided(replies)) {
    return strange.length === 0 || (strange.length === 1 && best.likeness >= sureOfMost) ? reply : undefined;
  }
  const rivals = nearest.filter(({ asked }) => asked.reply !== undefined && asked.reply !== reply);
  const turned = rivals[0]?.likeness ?? 0;
  const plain =
    rivals.find(({ asked }) => readSignature(cutTag(asked.slots)) === readSignature(claim))?.likeness ?? 0;
  const ahead = Math.min(best.likeness - turned, best.likeness - plain - leastLead);
  const sure =
    strange.length === 0
      ? best.likeness >= sureOfWords
      : strange.length === 1 && best.likeness >= sureOfNearly;
  return sure && ahead >= 0 ? reply : undefined;
}

/** What is said of how things are holds for how they may be, where it is a yes; what may be need not be. */
function isAsStrong({ slots, reply = '' }: Likeness['asked'], claim: readonly string[]): boolean {
  const [known, asks] = [slots, claim].map((words) => words.some((word) => possibility.has(word)));
  return known === asks || (asks === true && (affirms.test(reply) || /^(sometimes|no)\b/i.test(reply)));
}

/** Whether a fact never says yes to one question and no to another. */
function isOneSided(replies: ReadonlySet<string>): boolean {
  const all = [...replies];
  return !(all.some((reply) => affirms.test(reply)) && all.some((reply) => denies.test(reply)));
}

/** The words that make up a claim, in the form in which they are compared. */
function readContent(slots: readonly string[], readWord: WordReader): string[] {
  return listContent(slots)
    .filter((word) => !turning.has(word) && !framing.has(word))
    .map(readWord);
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

function isRole(slot: string): boolean {
  return slot === '{role}' || slot === '{other}' || slot === '{ceo}' || slot === '{board}';
}

/** Which of two roles a plain question puts above the other. */
function findUpper(slots: readonly string[], roles: readonly string[]): string | undefined {
  const signs = slots.map((word) => ranks.get(word)).filter((sign) => sign !== undefined);
  const twisted = slots.some((word) => turning.has(word) && word !== 'than' && word !== 'more');
  const place = slots.findIndex((word) => ranks.has(word));
  const between = [slots.slice(0, place), slots.slice(place)].every((side) => side.some(isRole));
  if (roles.length !== 2 || signs.length !== 1 || twisted || !between) return undefined;
  return signs[0] === 1 ? roles[0] : roles[1];
}

/** What must be alike in two claims: the order of the roles, which way they are ranked, and what turns them. */
function readSignature(slots: readonly string[]): string {
  const order = slots.filter((slot) => slot.startsWith('{')).join(' ');
  const rank = slots.map((slot) => ranks.get(slot) ?? '').join('');
  const turned = slots.map(readTurn).filter((turn) => turn !== undefined);
  return `${order} ${rank} ${turned.sort().join(' ')}`;
}

/** In which way a word turns a claim, if it does: "must" and "should" alike. "Instead" only stresses what else is said. */
function readTurn(word: string): string | undefined {
  if (obligation.has(word)) return 'must';
  return turning.has(word) && word !== 'instead' ? word : undefined;
}
