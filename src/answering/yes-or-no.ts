import {
  isPossibility,
  isTurning,
  isUniversal,
  lead,
  ranks,
  readContent,
  readSignature,
} from './claim-words.ts';
import { cutTag, leavesChoice } from './closed-question.ts';
import { weighEvidence } from './confidence.ts';
import type { Likeness } from './nearest-asked.ts';
import type { WordReader } from './words.ts';

/** What a reply says, whatever its hedge: yes, no, or something in between. */
type Sense = 'yes' | 'no' | 'between';

/** Weights of a logistic regression over {@link readSigns}, fitted on closed questions held out from the known ones. */
const weights = [-0.2, 1.2, 1.1, -0.5, 1.1, 0.7, 0.9] as const;
/** How likely a reply must be before it is given; a wrong "yes" is worse than none. */
const sureOfReply = 0.76;
/** So like a known question it is that question, if the same words turn it. */
const sameQuestion = 0.72;

/** What a question is heard against. */
export interface Hearing {
  readonly readWord: WordReader;
  /** The words of the sentence that answers it. */
  readonly spoken: ReadonlySet<string>;
  /** All replies that its fact gives to one question or another, with how many it gives them to. */
  readonly replies: ReadonlyMap<string, number>;
  /** The slots of the conditions under which the fact holds anyway. */
  readonly conditions: ReadonlySet<string>;
}

/** A question as it is heard. */
interface Heard {
  readonly question: readonly string[];
  /** The roles it names, in order. */
  readonly named: readonly string[];
  /** What share of its words the fact has, 0 to 1. */
  readonly shared: number;
}

/**
 * What the answer to a closed question begins with, or nothing where it is not certain: the question must be nearly a
 * known one, name the same roles in the same order, and have the same words that could turn the answer round.
 * @param nearest ways of asking for the fact that answers it.
 */
export function replyTo(heard: Heard, nearest: readonly Likeness[], hearing: Hearing): string | undefined {
  if (!isPlain(heard)) return undefined;
  const claim = { ...heard, question: cutTag(heard.question) };
  return replyToClaim(claim, nearest, hearing) ?? replyToUniversal(claim, nearest, hearing);
}

/** A role we know nothing about stands for too many to say yes or no of it, and of two ways neither is a yes. */
function isPlain({ question }: Pick<Heard, 'question'>): boolean {
  return !leavesChoice(question) && !question.includes('{unknown}');
}

/** "Does every COO report to the CEO" is answered by what is known of "does the COO report to the CEO". */
function replyToUniversal(claim: Heard, nearest: readonly Likeness[], hearing: Hearing): string | undefined {
  const question = claim.question.filter((word) => !isUniversal(word));
  if (question.length === claim.question.length) return undefined;
  const reply = replyToClaim({ ...claim, question }, nearest, hearing);
  const holdsOften = senseOf(reply) === 'yes' || reply === 'Sometimes.';
  return holdsOften ? (reply === 'Yes.' ? undefined : 'Not always.') : reply;
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
  heard: Heard,
  nearest: readonly Likeness[],
  hearing: Hearing,
): string | undefined {
  const { question } = heard;
  if (!granting.has(question.find((word) => !lead.has(word)) ?? '')) return undefined;
  const claim = { ...heard, question: question.filter((word) => !granting.has(word)) };
  const reply = replyToClaim(claim, nearest, hearing) ?? '';
  return corrections.find(([denial]) => denial.test(reply))?.[1];
}

/** The reply to a claim, be it asked or taken for granted: that of the known one most alike, if that is likely enough. */
function replyToClaim(claim: Heard, nearest: readonly Likeness[], hearing: Hearing): string | undefined {
  const answered = nearest.filter(({ asked }) => asked.reply !== undefined);
  const signature = readSignature(claim.question, claim.named, hearing.conditions);
  const plain = answered.filter(
    ({ asked }) => readSignature(cutTag(asked.slots), asked.roles, hearing.conditions) === signature,
  );
  const alike = plain.filter(
    ({ asked }) => !asked.slots.includes('{unknown}') && isAsStrong(asked, claim.question),
  );
  const reply = alike[0]?.asked.reply ?? usualReply(claim, hearing);
  if (reply === undefined) return undefined;
  if ((alike[0]?.likeness ?? 0) >= sameQuestion) return reply;
  const signs = readSigns(claim, reply, { answered, plain, alike }, hearing);
  return weighEvidence(weights, signs) >= sureOfReply ? reply : undefined;
}

/** What a fact replies to whatever is asked of it, where that is always the same and nothing turns the question. */
function usualReply({ question, named }: Heard, { replies }: Hearing): string | undefined {
  const [first, ...others] = [...replies].sort(([, a], [, b]) => b - a).map(([reply]) => reply);
  const plain = named.length < 2 && !question.some(isTurning) && !isPossibility(question);
  const one = others.every((reply) => senseOf(reply) === senseOf(first));
  return plain && one ? first : undefined;
}

/** Known closed questions for a fact, the most alike first. */
interface Known {
  readonly answered: readonly Likeness[];
  /** Those that the same words turn. */
  readonly plain: readonly Likeness[];
  /** Those of them from which the reply may be taken. */
  readonly alike: readonly Likeness[];
}

/** What speaks for and against a reply, as numbers. */
function readSigns(
  { question, shared }: Heard,
  reply: string,
  { answered, plain, alike }: Known,
  { readWord, spoken, replies }: Hearing,
): number[] {
  const sense = senseOf(reply);
  const agreeing = alike.filter(({ asked }) => senseOf(asked.reply) === sense);
  const isRival = ({ asked }: Likeness): boolean => senseOf(asked.reply) !== sense;
  const known = new Set(agreeing.flatMap(({ asked }) => readContent(asked.slots, readWord)));
  const content = readContent(question, readWord);
  const strange = content.filter((word) => !known.has(word) && !spoken.has(word));
  const likeness = alike[0]?.likeness ?? 0;
  return [
    1,
    likeness - (answered.find(isRival)?.likeness ?? 0),
    likeness - (plain.find(isRival)?.likeness ?? 0),
    strange.length / Math.max(1, content.length),
    [...replies.keys()].every((each) => senseOf(each) === sense) ? 1 : 0,
    Math.min(4, agreeing.length) / 4,
    shared,
  ];
}

function senseOf(reply = ''): Sense {
  if (/^yes\b|\byes\.$/i.test(reply)) return 'yes';
  return /^no\b|\bno\.$|^(usually|probably|often|most do) not/i.test(reply) ? 'no' : 'between';
}

/** What is said of how things are holds for how they may be, where it is a yes; what may be need not be. */
function isAsStrong({ slots, reply }: Likeness['asked'], claim: readonly string[]): boolean {
  const [known, asks] = [slots, claim].map(isPossibility);
  if (known === asks) return true;
  const sense = senseOf(reply);
  return asks === true ? sense === 'yes' || /^sometimes|^no\b|, no/i.test(reply ?? '') : sense === 'no';
}

const opposites: ReadonlyMap<string, string> = new Map([
  ['Yes.', 'No.'],
  ['No.', 'Yes.'],
  ['Usually, yes.', 'Usually not.'],
  ['Usually not.', 'Usually, yes.'],
  ['It depends.', 'It depends.'],
]);

/** "Is the CFO above the COO" is answered by what is known of "is the COO above the CFO", the other way round. */
export function replyToRanking(
  heard: Omit<Heard, 'shared'>,
  nearest: readonly Likeness[],
): string | undefined {
  const { named } = heard;
  const question = cutTag(heard.question);
  const upper = isPlain(heard) ? findUpper(question, named) : undefined;
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
  const twisted = slots.some((word) => isTurning(word) && word !== 'than' && word !== 'more');
  const place = slots.findIndex((word) => ranks.has(word));
  const between = [slots.slice(0, place), slots.slice(place)].every((side) => side.some(isRole));
  if (roles.length !== 2 || signs.length !== 1 || twisted || !between) return undefined;
  return signs[0] === 1 ? roles[0] : roles[1];
}
