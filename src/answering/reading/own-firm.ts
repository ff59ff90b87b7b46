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
