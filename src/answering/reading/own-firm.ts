import type { Clause } from '../text/split-clauses.ts';

/**
 * How a question asks of its writer's own matters, which no fact can tell: of persons, of the firm, or whether something
 * that was told of the firm is normal.
 */
export type Own = 'person' | 'firm' | 'told';

const before = '^(?:(?:and|but|so|or|then|also|well|really) )*';
/** What is, was or will be; what may or should be is asked of all. */
const auxiliary = '(?:do|does|did|is|are|am|was|were|has|have|had|will)(?: not)?';
const person = new RegExp(`${before}${auxiliary} (?:i|we|she|he|you|my|us)\\b`);
const firm = new RegExp(`${before}${auxiliary} (?:our|my (?:firm|company|organisation|employer))\\b`);
/** What one has to have or may do, and how one sees things, is asked of all as well. */
const general =
  /\b(?:have to|has to|need|needs|require|requires|required|want|allowed|right|correct|wrong|mistaken|supposed|obliged|think|agree|know|mean|say|call|become)\b/;

/** Reads whether a closed question is about the writer's own matters. */
export function readOwn(slots: readonly string[]): Own | undefined {
  const text = slots.join(' ');
  if (firm.test(text))
    return /\b(?:have to|has to|need|needs|required|allowed)\b/.test(text) ? undefined : 'firm';
  return person.test(text) && !general.test(text) ? 'person' : undefined;
}

const amount = '(?:(?:an?|any|one|two|three|several|more|more than one|already|our|own) )*';
const having = [
  `${before}(?:do|does|did|have|has|will|are|is) (?:we|you|our \\w+|my \\w+)(?: (?:actually|already|even|still|now|going to))* (?:have|got|employ|get|hire|having|getting|hiring) ${amount}\\{role\\}(?: (?:here|now|already|at all|yet))*$`,
  `${before}(?:is|are) there ${amount}\\{role\\} (?:here|(?:in|at) (?:our|my|this) \\w+)$`,
  // Where somebody's desk stands.
  `${before}(?:where|which) .*\\{role\\}.*\\b(?:floor|desk|room|building)\\b`,
  `${before}do you (?:report|answer|work) (?:to|for|under) ${amount}(?:the )?\\{role\\}$`,
].map((pattern) => new RegExp(pattern));

/** Whether a question asks for who is there, or where they sit, as "do we have a COO" does. */
export function asksWhoIsThere(slots: readonly string[]): boolean {
  const text = slots.join(' ');
  return having.some((pattern) => pattern.test(text));
}

const courtesy = /^(?:please|pls|thanks|thank you|cheers)\W*$/i;
const judging =
  /^(?:(?:and|but|so)\s+)*(?:is|isn't|would)\s+(?:that|this|it)(?:\s+(?:be|really|quite|very|at all|actually|a bit|so))*\s+(?:ok|okay|normal|usual|common|typical|standard|odd|strange|weird|unusual|uncommon|rare|bad|fine|wrong|allowed|possible|legal|permitted|an? (?:bad |good )?(?:problem|idea|thing|issue|mistake|risk))\b[\s\w]*\?*$/i;
const place =
  /^(?:(?:in|at|here at)\s+)?(?:our|my)\s+(?:firm|company|organisation|organization|place|business|trust|charity),?\s+/i;

/**
 * What is asked in general by a claim about one's own firm and "is that normal?": "can a company have two COOs". Gives
 * nothing where a message says anything else.
 */
export function readOwnClaim(clauses: readonly Clause[]): string | undefined {
  const [claim, judged, more] = clauses.filter(({ text }) => !courtesy.test(text));
  if (claim === undefined || judged === undefined || more !== undefined || claim.isQuestion) return undefined;
  if (!judging.test(judged.text) || !/\b(?:we|our|my)\b/i.test(claim.text)) return undefined;
  const said = claim.text
    .replace(/[.!,;\s]+$/, '')
    .replace(place, '')
    .replace(/\b(?:here )?we(?:'ve| have)(?: got)?\b/i, 'a company has')
    .replace(/\b(?:our|my)\b/gi, 'the');
  const [subject = '', verb = '', rest = ''] =
    said.match(/^(.*?)\s(is also|is|are|has|does)\s(.*)$/)?.slice(1) ?? [];
  if (verb === '') return `Can ${said}?`;
  return `Can ${subject} ${plainForms.get(verb) ?? verb} ${rest}?`;
}

const plainForms: ReadonlyMap<string, string> = new Map([
  ['is also', 'also be'],
  ['is', 'be'],
  ['are', 'be'],
  ['has', 'have'],
  ['does', 'do'],
]);
