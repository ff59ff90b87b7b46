import type { Interpretation } from '../learning/interpret.ts';
import { isOfUnnamed } from '../reading/claim-words.ts';
import { type Question, unknownWord } from '../reading/read-question.ts';
import { otherJobs } from '../text/words.ts';

/** What a question sets beside one of our roles though we hold nothing about it: "a bursar" in "is a bursar a COO". */
export interface Stranger {
  /** What it is called, where we know that much. */
  readonly title?: string | undefined;
  /** Whoever it is, where it is no role at all: "shareholders". */
  readonly party?: string | undefined;
  /** What makes it another post than our role that it is named after: "group" of "a group COO". */
  readonly modifier?: string | undefined;
}

const article = '(?:(?:an?|the|our|my|your|their|one|some) )?';
const ours = `${article}\\{role\\}`;
const describing = '(?:(?:[^{}\\s]+|\\{(?!role|other|unknown|ceo|board)[^}]+\\}) ){0,3}?';
/** What stands where another role would: a name of a few words, or a role that we know by name only. */
const other = `${article}(?<other>${describing}(?:[^{}\\s]+|\\{unknown\\}))`;
const versus = '(?:vs|versus|or|and|from|to|with|against)';
const difference = '(?:differen(?:t|ces?)|differs?|compar(?:e|es|ed|ison)|distinguish(?:es)?|tell)';
const likeness =
  '(?:same(?: thing| job| role| position| post)? as|as|like|similar to|equivalent to|equal to)';
const only = '(?:(?:really|exactly|basically|practically|essentially|actually|merely|just|only|the|that) )*';
const equation = `${only}(?:${likeness}|another (?:name|word|title|term) for|basically|practically|essentially|just|merely)`;

/** A pattern with either of the two in front. */
const bothWays = (pattern: (one: string, another: string) => string): string[] => [
  pattern(other, ours),
  pattern(ours, other),
];
const asked = '(?:what is )?(?:the )?';
const between = '(?:difference|differences|distinction|distinguish|tell) between';

/** How people say that they compare, so that whatever stands beside our role is what it is compared with. */
const explicit = [
  ...bothWays((one, another) => `^${one} vs ${another}$`),
  ...bothWays((one, another) => `${between} ${one} and ${another}$`),
  ...bothWays((one, another) => `^(?:please )?compare ${one} (?:and|with|to|against|vs) ${another}$`),
  ...bothWays((one, another) => `^(?:so )?(?:is|are) ${one} and ${another} ${only}same`),
  // "COO / project manager difference" has no word between the two.
  ...bothWays((one, another) => `^${asked}differences? ${one} ${another}$`),
  ...bothWays((one, another) => `^${one} ${another} (?:${asked})?differences?$`),
  ...bothWays((one, another) => `^how (?:does|do|is|are) ${one} (?:differ|different) from ${another}$`),
].map((pattern) => new RegExp(pattern));

/** How people hold one role against another. */
const comparisons = [
  `^${other} (?:vs|versus|or) ${ours}`,
  `${ours} (?:vs|versus|or) ${other}(?: what .*)?$`,
  `${difference} (?:between |of )?${other} ${versus} ${ours}`,
  `${difference} (?:between |of )?${ours} ${versus} ${other}$`,
  `${other} (?:is |are )?${difference} (?:from |than |to )?${ours}`,
  `${ours} (?:is |are )?${difference} (?:from |than |to )?${other}$`,
  `^(?:so )?(?:is|are) ${other} ${equation} ${ours}$`,
  `${ours} (?:is |are )?${equation} ${other}(?: (?:right|then|correct|really|with .*))?$`,
  `^(?:so )?(?:is|are) ${other} (?:really |actually )?${ours}$`,
].map((pattern) => new RegExp(pattern));

const auxiliary = '^(?:do|does|did|should|would|could|can|will|may|must)';
const above =
  '(?:under|below|beneath|above|over|(?:higher|lower|more senior|less senior|senior|junior|subordinate)(?: than| to)?)';

/** How people ask how one stands to another. */
const relations = [
  `${auxiliary} ${other} (?:report|answer|work|outrank|lead|manage|supervise|oversee) (?:to |for |under |into )?${ours}$`,
  `${auxiliary} ${ours} (?:report to|answer to|work for|work under|outrank|manage|supervise) ${other}$`,
  ...bothWays((one, another) => `^(?:is|are) ${one} ${above} ${another}$`),
  ...bothWays(
    (one, another) =>
      `^who .*(?:higher|senior|more|less|above|first|boss|rank|ranks|outranks) ${one} or ${another}$`,
  ),
].map((pattern) => new RegExp(pattern));

/** How people ask which of two stands higher, whoever the other one is. */
const standings = [
  `${auxiliary} ${other} (?:report to|answer to|work for|work under|outrank) ${ours}$`,
  `${auxiliary} ${ours} (?:report to|answer to|work for|work under|outrank) ${other}$`,
  ...bothWays(
    (one, another) =>
      `^(?:is|are) ${one} (?:higher than|above|below|under|senior to|more senior than) ${another}$`,
  ),
  ...bothWays(
    (one, another) =>
      `^who (?:is |ranks |stands )?(?:.* )?(?:higher|senior|above|boss|outranks) ${one} or ${another}$`,
  ),
].map((pattern) => new RegExp(pattern));

/**
 * What a question compares one of our roles with, if that is a stranger of which no fact tells: "founder as COO" is told
 * of. To compare it would be to answer for some other role.
 */
export function findCompared({ question, nearest }: Interpretation): Stranger | undefined {
  const isTold = (words: string, enough: number): boolean =>
    nearest.some(
      ({ asked, likeness }) =>
        asked.fact !== undefined &&
        asked.roles.length > 0 &&
        likeness > enough &&
        ` ${asked.slots.join(' ')} `.includes(` ${words} `),
    );
  const stranger = findIn(comparisons, question, isStrange) ?? findIn(explicit, question, isPartner);
  // A way of asking that is only like this one may speak of another stranger.
  const enough = stranger?.includes('{unknown}') ? 0.9 : 0.7;
  if (stranger !== undefined) return isTold(stranger, enough) ? undefined : { title: question.otherRoles[0] };
  // "A group COO and a COO": one of the two is another post than the role it is named after.
  const [modifier] = question.modifiers;
  if (modifier === undefined || isTold(modifier, 0.5)) return undefined;
  const slots = question.slots.join(' ').replace(`${modifier} {role}`, aPost).split(' ');
  if (findIn(explicit, { ...question, slots }, (name) => name.includes(aPost)) === undefined)
    return undefined;
  return { modifier };
}

/** Whom a question sets above or below one of our roles, if that is a stranger. */
export function findRelated(question: Question): Stranger | undefined {
  const [title] = question.otherRoles;
  const isStranger = isOfUnnamed(question.slots) || findIn(relations, question, isStrange) !== undefined;
  if (title !== undefined || isStranger) return { title };
  const party = findIn(standings, question, isParty);
  return party === undefined ? undefined : { party };
}

const quantifiers =
  /^(?:all|any|every|each|most|some|many|both|no|several|half|only|just|directly|straight|usually|always|never|normally|really|generally|even|ever|also|whom?|what|which|he|she|you|we|i|us|me|him|her|my|our|your|their)$/;

/** Whether words name somebody who stands above or below others: "the chair", not "all staff". */
function isParty(name: readonly string[]): boolean {
  return (
    isPartner(name) && name.length < 3 && !name.some((word) => quantifiers.test(word) || /^[{\d]/.test(word))
  );
}

function findIn(
  patterns: readonly RegExp[],
  { slots, roles, namings, foreign }: Question,
  isStranger: (name: readonly string[], foreign: readonly string[]) => boolean,
): string | undefined {
  if (roles.length !== 1 || namings > 1) return undefined;
  const text = slots.join(' ');
  // Most questions hold nothing against anything, and all the patterns would take longer than to see that.
  if (!holding.test(text)) return undefined;
  const named = patterns.flatMap((pattern) => pattern.exec(text)?.groups?.other ?? []);
  return named.find((name) => isStranger(name.split(' '), foreign));
}

/** A word without which no pattern fits. */
const holding =
  /^(?:so )?(?:is|are|do|does|did|should|would|could|can|will|may|must)\b|\b(?:vs|versus|or|as|like|tell|another|just|merely|basically|practically|essentially|differ\w*|compar\w*|distinguish\w*|distinction|similar|equivalent|equal)\b/;

/** Stands for a post that is named after one of our roles. */
const aPost = 'post';

/** What names nobody in particular: "a COO and the others". */
const nobody = new Set(
  `other others else rest it that this these those they them he him she her one ones each another everyone everybody anyone anybody someone
  and or but so also then no what how about director directors role roles job jobs title titles position positions
  executive executives officers`.split(/\s+/),
);

/** Whether words name what our role is compared with. */
function isPartner(name: readonly string[]): boolean {
  return !name.some((word) => nobody.has(word));
}

/** Words that describe a job without making it another one: "just a senior manager". */
const plain = new Set(
  'senior top good great big company corporate executive board statutory registered line people middle the a an'.split(
    ' ',
  ),
);

function isStrange(name: readonly string[], foreign: readonly string[]): boolean {
  // "Are there many women COOs" asks how many there are.
  if (name[0] === 'there') return false;
  if (name.some((word) => word === '{unknown}' || word === unknownWord || foreign.includes(word)))
    return true;
  const [describing, head = ''] = name.slice(-2);
  const isJob = otherJobs.has(head) || /^directors?$/.test(head);
  return name.length > 1 && isJob && !plain.has(describing ?? '');
}
