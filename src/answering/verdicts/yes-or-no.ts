import { weighEvidence } from '../learning/confidence.ts';
import type { Likeness } from '../learning/nearest-asked.ts';
import {
  isOfUnnamed,
  isPossibility,
  isTurning,
  isUniversal,
  readContent,
  readOrder,
  readSignature,
} from '../reading/claim-words.ts';
import { isPlain, readClaim } from '../reading/closed-question.ts';
import { readStance, turnReply } from '../reading/read-stance.ts';
import { namedSlots } from '../reading/slots.ts';
import type { WordReader } from '../text/words.ts';
import { swapAntonym } from './antonyms.ts';
import { compareFigures } from './compare-figures.ts';
import { contradicts, miscounts, type Said, strangeFigures } from './contradiction.ts';
import { type Clause, inferReply } from './infer-reply.ts';
import { senseOf } from './reply-sense.ts';
import { oppositeOf } from './reply-to-ranking.ts';
import type { StandingReplies } from './standing-replies.ts';

/** Weights of a logistic regression over {@link readSigns}, fitted on closed questions held out from the known ones. */
const weights = [-0.2, 1.2, 1.1, -0.5, 1.1, 0.7, 0.9] as const;
/** How likely a reply must be before it is given; a wrong "yes" is worse than none. */
const sureOfReply = 0.76;
/** So like a known question it is that question, if the same words turn it. */
const sameQuestion = 0.72;
/** A less like one may have the same two roles do other things to each other. */
const samePlaces = 0.5;

/** What a question is heard against. */
export interface Hearing {
  readonly readWord: WordReader;
  /** What the sentence says that answers it. */
  readonly said: Said;
  /** The same, as far as it sets nothing against what it says. */
  readonly clause: Clause;
  /** All replies that its fact gives to one question or another, with how many it gives them to. */
  readonly replies: ReadonlyMap<string, number>;
  /** The slots of the conditions under which the fact holds anyway. */
  readonly conditions: ReadonlySet<string>;
  /** Whether all that a question speaks of is spoken of in the fact, or in questions that it gives this reply to. */
  readonly knows: (question: readonly string[], reply: string) => boolean;
  /** What the fact replies to questions of one manner, however they are worded. */
  readonly standing: StandingReplies;
}

/** A question as it is heard. */
export interface Heard {
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
  const stance = readStance(heard.question);
  const claim = { ...heard, question: stance.claim };
  if (!isPlain(stance.claim) || isOfUnnamed(stance.claim)) return undefined;
  const reply = hedgeEver(replyToPositive(claim, nearest, hearing), stance.claim);
  const turned = turnReply(reply, stance);
  if (turned !== undefined || stance.turn === 'asked') return turned;
  // Known questions may deny the same.
  return replyToClaim({ ...heard, question: readClaim(heard.question) }, nearest, hearing);
}

/** "Without ever being appointed" tells how, not how often. */
const isOccasional = /(?<!\b(?:without|if|did|has|have|had)(?: \S+){0,3}) ever\b/;

/** "Does the COO ever report to the board" is asked of what is not the rule. */
function hedgeEver(reply: string | undefined, question: readonly string[]): string | undefined {
  return reply === 'Yes.' && isOccasional.test(question.join(' ')) ? 'Sometimes.' : reply;
}

/** The reply to a claim without a "not": as known ones have it, else as the sentence itself has it. */
function replyToPositive(claim: Heard, nearest: readonly Likeness[], hearing: Hearing): string | undefined {
  const { said, readWord } = hearing;
  const known = replyToClaim(claim, nearest, hearing);
  if (known !== undefined) return known;
  if (strangeFigures(claim.question, said).length > 0)
    return miscounts(claim.question, said, readWord) ? 'No.' : undefined;
  const infer = (heard: Heard): string | undefined =>
    replyAsEver(heard, hearing) ??
    replyToUniversal(heard, nearest, hearing) ??
    inferReply(heard, hearing.clause, readWord);
  const swapped = swapAntonym(claim.question, said, readWord);
  return swapped === undefined ? infer(claim) : oppositeOf(infer({ ...claim, question: swapped }));
}

/** What the fact replies to all questions of this manner, if that goes with what it says. */
function replyAsEver(claim: Heard, { standing, knows, said, readWord }: Hearing): string | undefined {
  const reply = standing({ slots: claim.question, roles: claim.named });
  if (reply === undefined || !knows(claim.question, reply)) return undefined;
  return contradicts(reply, claim, said, readWord) ? undefined : reply;
}

/** Words for what has to be or ought to be. */
const obliging = new Set(['must', 'should', 'ought']);

/** "Does every COO report to the CEO", or "must a COO", is answered by what is known of "does the COO report to the CEO". */
function replyToUniversal(claim: Heard, nearest: readonly Likeness[], hearing: Hearing): string | undefined {
  const ofAll = claim.question.some(isUniversal);
  const question = claim.question.filter((word) => (ofAll ? !isUniversal(word) : !obliging.has(word)));
  if (question.length === claim.question.length) return undefined;
  const stripped = { ...claim, question };
  const reply = replyToClaim(stripped, nearest, hearing) ?? replyAsEver(stripped, hearing);
  return ofAll ? holdForAll(claim, reply) : oblige(claim, reply);
}

/** What is so need not be so, but what is not so is no must; what is usual is all that can be said of what should be. */
function oblige({ question }: Heard, reply: string | undefined): string | undefined {
  const isOpen = question.includes('must') ? senseOf(reply) !== 'no' : reply === 'Yes.';
  return isOpen ? undefined : reply;
}

function holdForAll(claim: Heard, reply: string | undefined): string | undefined {
  const holdsOften = senseOf(reply) === 'yes' || reply === 'Sometimes.';
  if (claim.question.includes('everything'))
    return holdsOften && isBareAll(claim) ? 'Not everything.' : undefined;
  return holdsOften ? (reply === 'Yes.' ? undefined : 'Not always.') : reply;
}

/** "Everything but finance" is not everything, nor is "one site and everything else". */
function isBareAll({ question, named }: Heard): boolean {
  const next = question[question.indexOf('everything') + 1] ?? '';
  // The board and the CEO answer for all in the end.
  if (named.length > 1 || named.some((role) => namedSlots.has(role))) return false;
  return !/^(?:but|except|else|apart|besides|other|that|about)$/.test(next);
}

/** The reply to a claim, be it asked or taken for granted: that of the known one most alike, if that is likely enough. */
export function replyToClaim(
  claim: Heard,
  nearest: readonly Likeness[],
  hearing: Hearing,
): string | undefined {
  const answered = nearest.filter(({ asked }) => asked.reply !== undefined);
  const signature = readSignature(claim.question, claim.named, hearing.conditions);
  const plain = answered.filter(
    ({ asked }) => readSignature(readClaim(asked.slots), asked.roles, hearing.conditions) === signature,
  );
  const countsAlike = compareFigures(claim.question, plain, hearing.said);
  const strong = plain.filter(
    ({ asked }) =>
      !asked.slots.includes('{unknown}') && isAsStrong(asked, claim.question) && countsAlike(asked.slots),
  );
  const alike = sortByMatter(strong, claim.question);
  const reply = alike[0]?.asked.reply ?? usualReply(claim, hearing);
  if (reply === undefined) return undefined;
  if (!hearing.knows(claim.question, reply)) return undefined;
  const likeness = alike[0]?.likeness ?? 0;
  if (likeness >= sameQuestion) return reply;
  if (likeness < samePlaces && senseOf(reply) === 'yes' && readOrder(claim.question) !== '') return undefined;
  if (contradicts(reply, claim, hearing.said, hearing.readWord)) return undefined;
  if (strong.length === 0 && strangeFigures(claim.question, hearing.said).length > 0) return undefined;
  const signs = readSigns(claim, reply, { answered, plain, alike }, hearing);
  return weighEvidence(weights, signs) >= sureOfReply ? reply : undefined;
}

/** What a question's very words count beside its likeness, where "a degree" and "an MBA" are as good as one. */
const weightOfMatter = 0.3;
const asWritten = (word: string): string => word;

/** Puts first what speaks of the same matter in the most alike words. */
function sortByMatter(alike: readonly Likeness[], question: readonly string[]): readonly Likeness[] {
  if (new Set(alike.map(({ asked }) => senseOf(asked.reply))).size < 2) return alike;
  const matter = readContent(question, asWritten);
  const weigh = ({ asked, likeness }: Likeness): number => {
    const said = new Set(readContent(asked.slots, asWritten));
    const shared = matter.filter((word) => said.has(word)).length / Math.max(1, matter.length);
    return likeness + weightOfMatter * shared;
  };
  return alike
    .map((each) => ({ each, weight: weigh(each) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ each }) => each);
}

/** What a fact replies to whatever is asked of it, where that is always the same and nothing turns the question. */
function usualReply({ question, named }: Heard, { replies }: Hearing): string | undefined {
  const [first, ...others] = [...replies].sort(([, a], [, b]) => b - a).map(([reply]) => reply);
  const plain =
    named.length < 2 && readOrder(question) === '' && !question.some(isTurning) && !isPossibility(question);
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
  { readWord, said, replies }: Hearing,
): number[] {
  const sense = senseOf(reply);
  const agreeing = alike.filter(({ asked }) => senseOf(asked.reply) === sense);
  const isRival = ({ asked }: Likeness): boolean => senseOf(asked.reply) !== sense;
  const known = new Set(agreeing.flatMap(({ asked }) => readContent(asked.slots, readWord)));
  const content = readContent(question, readWord);
  const strange = content.filter((word) => !known.has(word) && !said.words.has(word));
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

/** What is said of how things are holds for how they may be, where it is a yes; what may be need not be. */
function isAsStrong({ slots, reply }: Likeness['asked'], claim: readonly string[]): boolean {
  const [known, asks] = [slots, claim].map(isPossibility);
  if (known === asks) return true;
  const sense = senseOf(reply);
  return asks === true ? sense === 'yes' || /^sometimes|^no\b|, no/i.test(reply ?? '') : sense === 'no';
}
