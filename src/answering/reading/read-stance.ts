import { isUniversal, lead } from './claim-words.ts';
import { isOpening, readClaim } from './closed-question.ts';

/**
 * What a question does with its claim: asks for it, states that it is not so ("a COO is not on the board, right?"), or
 * calls it false ("is it a myth that …").
 */
export type Turn = 'asked' | 'denied' | 'called false';

/** A closed question as the positive claim in it and what it does with that. */
export interface Stance {
  readonly claim: readonly string[];
  readonly turn: Turn;
}

const judging = '(?:is|was) (?:not )?(?:it|that|this)(?: actually| really| still| also| just)? ';
const saying =
  '(?: (?:in|to|if i|for me to) (?:say|saying|think|thinking|assume|assuming|believe|believing|claim|claiming|suppose))?(?: that)? ';
/** What is said before a claim without being part of it, and whether it calls the claim false. */
const frames: readonly (readonly [RegExp, boolean])[] = [
  [RegExp(`^${judging}(?:true|right|correct|accurate|fair|so|the case|a fact|safe)${saying}`), false],
  [RegExp(`^${judging}(?:normal|usual|common|typical|standard|customary) that `), false],
  [RegExp(`^${judging}(?:unusual|uncommon|odd|strange|weird|rare|abnormal) (?:for|that|if|when) `), true],
  [RegExp(`^${judging}(?:false|untrue|incorrect|(?:just )?a (?:myth|misconception|mistake))${saying}`), true],
  [RegExp(`^(?:that|it) is (?:a (?:myth|misconception|mistake)|false|untrue|incorrect)${saying}`), true],
  [RegExp(`^am i (?:right|correct)${saying}`), false],
  [RegExp(`^am i (?:wrong|mistaken)${saying}`), true],
  [/^(?:can|could) (?:you|someone) (?:please )?confirm (?:that )?/, false],
  [/^(?:would|do) you (?:say|agree|think) (?:that )?/, false],
  [
    /^(?:i|we|they|people|some|(?:somebody|someone)(?: (?:at|in) \w+| here| online)?|(?:an?|the|my|our|one of my)(?: \w+){1,2}) (?:(?:have|has|am|was|were|been|just|always|keep|once) )*(?:heard?|hearing|told|tells?|read|think|thinks|thought|says?|said|saying|claims?|insists?|reckons?|believes?|gather|understand|assumed?)(?: (?:me|us|somewhere|once))*(?: that)? /,
    false,
  ],
];
const endings: readonly (readonly [RegExp, boolean])[] = [
  [/(?: and)?(?: is)?(?: that| this| it)? (?:yes or no|true or false|right or wrong|or not)$/, false],
  [/ (?:is|was) (?:not )?(?:that|this|it|he|she) (?:so|right|true|correct|accurate|fair|the case)$/, false],
  [/ (?:is|was) (?:that|this|it) (?:false|untrue|a myth|a misconception|wrong)$/, true],
];
/** One word of every frame and ending: most questions have none and need no closer look. */
const framing =
  /\b(?:true|false|untrue|right|wrong|correct|incorrect|accurate|fair|so|case|fact|safe|myth|misconception|mistaken?|confirm|say|says|saying|said|agree|think|thinks|thought|or|heard?|hearing|told|tells?|read|claims?|insists?|reckons?|believes?|gather|understand|assumed?|normal|usual|common|typical|standard|customary|unusual|uncommon|odd|strange|weird|rare|abnormal)\b/;
/** Words that speak of a part: that some do not is no denial that others do. */
const ofSome = new Set('some many most few plenty several half lots lot often sometimes'.split(' '));

/** Reads the positive claim in a closed question, with roles and conditions as slots. */
export function readStance(question: readonly string[]): Stance {
  // "Or would a COO do" leaves a choice, and "not every" is part of the claim.
  const start = question.findIndex(
    (word, place) =>
      !lead.has(word) || word === 'or' || (word === 'not' && isUniversal(question[place + 1] ?? '')),
  );
  let text = question.slice(Math.max(0, start)).join(' ');
  let calledFalse = false;
  let framed = false;
  for (const [frame, isDenial] of framing.test(text) ? [...endings, ...frames] : []) {
    const rest = text.replace(frame, '');
    if (rest === text || rest === '') continue;
    text = rest;
    framed = true;
    if (isDenial) calledFalse = !calledFalse;
  }
  const slots = text.split(' ');
  const claim = readClaim(slots);
  const { positive, denied } = readNegation(claim, framed && !isOpening(claim[0] ?? ''));
  if (!denied) return { claim: positive, turn: calledFalse ? 'called false' : 'asked' };
  if (calledFalse) return { claim: positive, turn: 'asked' };
  // "Is it true that not …" is answered like "is it false that …": "yes" can be taken one way only.
  return { claim: positive, turn: framed ? 'called false' : 'denied' };
}

/** Takes the "not" out of a claim: in a question it asks the same, in a statement it denies. */
function readNegation(
  claim: readonly string[],
  isStatement: boolean,
): { positive: readonly string[]; denied: boolean } {
  const place = claim.indexOf('not');
  if (place < 0) return { positive: claim, denied: false };
  const positive = claim.filter((_, index) => index !== place);
  if (!isStatement && isOpening(claim[0] ?? '')) {
    // "Is a COO not …", "does not a COO …", but no "is a COO or not".
    const asks = place === 1 || (claim[place - 1] ?? '').startsWith('{');
    return asks ? { positive, denied: false } : { positive: claim, denied: false };
  }
  const ofAll = isUniversal(claim[place + 1] ?? '');
  const denies = ofAll || (isOpening(claim[place - 1] ?? '') && !claim.some((word) => ofSome.has(word)));
  return denies ? { positive, denied: true } : { positive: claim, denied: false };
}

/** Replies to a claim, turned into replies to "is it false that …". */
const opposites: readonly (readonly [RegExp, string])[] = [
  [/^yes\.$/i, 'No.'],
  [/^no\b/i, 'Yes.'],
  [/^usually, yes/i, 'No, that is usually so.'],
  [/^usually not/i, 'Usually, yes.'],
  [/^as far as our sources show, no/i, 'As far as our sources show, yes.'],
  [/^as far as our sources show, yes/i, 'As far as our sources show, no.'],
  [/^(it depends|not necessarily|sometimes|often, yes)/i, 'It depends.'],
];
/** The same for those who state that something is not so: a bare "no" could be taken for yes. */
const agreements: readonly (readonly [RegExp, string])[] = [
  [/^yes\.$/i, 'No, that is not so.'],
  [/^no\b/i, 'Yes, that is right.'],
  [/^usually, yes/i, 'No, that is not usually so.'],
  [/^usually not/i, 'Yes, that is usually so.'],
  [/^as far as our sources show, no/i, 'As far as our sources show, that is right.'],
  [/^as far as our sources show, yes/i, 'As far as our sources show, that is not so.'],
  [/^(often, yes|sometimes)/i, 'Not always.'],
  [/^(it depends|not necessarily)/i, 'Not necessarily.'],
  [/^not directly/i, 'Yes, as a rule.'],
];

/**
 * Turns the reply to a claim into that to a question which denies it or calls it false; nothing where it cannot be
 * turned. What is not always so makes a denial of "always" true.
 */
export function turnReply(reply: string | undefined, { claim, turn }: Stance): string | undefined {
  if (reply === undefined || turn === 'asked') return reply;
  const denial = claim.some(isUniversal) && /^not\b/i.test(reply) ? 'No.' : reply;
  const replies = turn === 'denied' ? agreements : opposites;
  return replies.find(([known]) => known.test(denial))?.[1];
}
