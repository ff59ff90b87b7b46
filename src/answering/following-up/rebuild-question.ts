import type { Situation } from '../deciding/decision.ts';
import { recallQuestion } from '../reading/last-question.ts';
import { putInPlace } from '../reading/put-in-place.ts';
import { type LinkedToken, type RoleMention, singular } from '../roles/link-roles.ts';
import { articles } from '../text/words.ts';

/** A whole question made of a short one and the one before it. */
export interface Rebuilt {
  readonly tokens: readonly LinkedToken[];
  /**
   * Whether the short one always means the whole, or only where it is not understood by itself, or only where the role
   * is all that it leaves out.
   */
  readonly means: 'whole' | 'otherwise' | 'missing-role';
}

type Heard = Pick<Situation, 'reading' | 'cues' | 'conversation' | 'catalogue'>;

/** "How much do they earn" after a question about a CTO, "can the COO?" after "who signs the contracts". */
export function rebuildQuestion(heard: Heard): Rebuilt | undefined {
  if (heard.conversation.asked === undefined) return undefined;
  const last = recallQuestion(heard.conversation.asked);
  return askOfSubject(heard, last) ?? chooseBetween(heard, last) ?? askOfAnother(heard, last);
}

const isMention = (token: LinkedToken | undefined): token is RoleMention =>
  token !== undefined && typeof token !== 'string';
const subjectPronoun = /\b(?:they|he|she|it|their|his|its)\b/;

/**
 * "They" are whom the last question was about, be it somebody we hold nothing about, or one who was only held against the
 * role that the answer spoke of.
 */
function askOfSubject(
  { reading, cues, catalogue }: Heard,
  last: readonly LinkedToken[],
): Rebuilt | undefined {
  const [subject, object] = last.filter(isMention);
  const { tokens, roles, otherRoles } = reading.question;
  if (subject === undefined || otherRoles.length > 0 || (cues.bare && roles.length === 0)) return undefined;
  const isStranger = catalogue.role(subject.name) === undefined;
  const isNeighbour = !catalogue.isHome(subject.name) && !catalogue.isMatter(subject.name);
  const isHeldAgainst = isNeighbour && object !== undefined && isAuxiliary(last[0]);
  if (!isStranger && !isHeldAgainst) return undefined;
  // "What about the COO, who do they report to" has gone on to another.
  const named = tokens.findIndex(isMention);
  if (named >= 0 && subjectPronoun.test(tokens.slice(named + 1).join(' '))) return undefined;
  const placed = putInPlace(tokens, subject.name);
  if (placed !== undefined) return { tokens: placed, means: 'whole' };
  return isStranger && roles.length === 0
    ? { tokens: [subject, ...tokens], means: 'missing-role' }
    : undefined;
}

const leading = '(?:(?:and|but|or|so|ok|okay|then|also|now|even) )*';
const named =
  '(?:(?:an?|the|our|your|their|any|most) )*\\{\\}(?: (?:too|then|also|either|instead|now|please|as well))*$';
const auxiliary = '(?:is|are|do|does|did|has|have|can|could|may|might|must|should|would|will)';
const choice = /^(?:(?:an?|the|our) )?\{\} or (?:(?:an?|the|our) )?\{\}$/;
/** "Can the COO?" */
const asksWhether = new RegExp(`^${leading}(?<aux>${auxiliary}) ${named}`);
/** "Always the COO?" */
const asksHowOften = new RegExp(`^${leading}(?<often>always|never|usually|sometimes|ever) ${named}`);
/** "And the CEO?", "or only by the CEO?", "what about for the CEO". */
const namesNext = new RegExp(
  `^(?:(?:ok|okay|so|then|now) )*(?<over>(?:and|or|but|also|even|what|how) )?(?:(?:what|how|about|same|question|only|just|maybe) )*(?:(?<place>by|to|for|of|with|from|under|than|over|above|below) )?${named}`,
);
const onlyAuxiliary = new RegExp(`^${auxiliary}$`);
const isAuxiliary = (token: LinkedToken | undefined): boolean => onlyAuxiliary.test(String(token));

/** The words of a message, with all roles alike. */
function shapeOf(tokens: readonly LinkedToken[]): string {
  return tokens.map((token) => (isMention(token) ? '{}' : token)).join(' ');
}

/** "The COO or the CEO?" after "who handles investors". */
function chooseBetween({ reading }: Heard, last: readonly LinkedToken[]): Rebuilt | undefined {
  const { tokens } = reading.question;
  return last[0] === 'who' && !last.some(isMention) && choice.test(shapeOf(tokens))
    ? { tokens: [...last, ...tokens], means: 'whole' }
    : undefined;
}

/** A message that only names a role asks of it what was asked before. */
function askOfAnother(heard: Heard, last: readonly LinkedToken[]): Rebuilt | undefined {
  const { tokens } = heard.reading.question;
  const [role, another] = tokens.filter(isMention);
  if (role === undefined || another !== undefined) return undefined;
  if (last.filter(isMention).some(({ name }) => name === role.name || name === role.alias)) return undefined;
  // "The COO" asks nothing by itself.
  if (last.every((token) => isMention(token) || articles.has(String(token)))) return undefined;
  const text = shapeOf(tokens);
  const { aux } = asksWhether.exec(text)?.groups ?? {};
  if (aux !== undefined) return askWhether(aux, role, last);
  const { often } = asksHowOften.exec(text)?.groups ?? {};
  if (often !== undefined) return askHowOften(often, role, last);
  const next = namesNext.exec(text);
  return next === null ? undefined : putInstead(role, next.groups ?? {}, last, heard);
}

/** A role takes the place of the only other one, or else of the only one that is like it: a home role or none. */
function putInstead(
  role: RoleMention,
  { over, place }: { readonly over?: string; readonly place?: string },
  last: readonly LinkedToken[],
  { catalogue }: Heard,
): Rebuilt | undefined {
  const isHome = catalogue.isHome(role.name);
  const first = last.findIndex(isMention);
  // Nobody asks of somebody who holds a post what is asked of a board.
  const isPost = (at: number, name: string): boolean =>
    name !== 'board' || at === first || place !== undefined;
  const all = last.flatMap((token, at) =>
    isMention(token) && standsAfter(last, at, place) && isPost(at, token.name) ? [{ at, token }] : [],
  );
  const alike = all.filter(({ token }) => catalogue.isHome(token.name) === isHome);
  const [found, further] = all.length === 1 ? all : alike;
  if (found === undefined || further !== undefined) return undefined;
  // Of two roles held against each other a home role may be set beside either, and the CEO is part of many a matter.
  const isPlain = (all.length === 1 || !isHome) && !catalogue.isMatter(role.name);
  const isWhole = over === 'or ' || (over !== undefined && (isPlain || place !== undefined));
  return { tokens: last.with(found.at, role), means: isWhole ? 'whole' : 'otherwise' };
}

/** Whether what stands at a place comes after this word, be an article between them; of no word all do. */
function standsAfter(last: readonly LinkedToken[], at: number, word: string | undefined): boolean {
  const before = articles.has(String(last[at - 1])) ? last[at - 2] : last[at - 1];
  return word === undefined || before === word;
}

/** "Does the COO?" offers an answer to "who …", or asks the same as was asked of another. */
function askWhether(aux: string, role: RoleMention, last: readonly LinkedToken[]): Rebuilt | undefined {
  const [first, second = '', ...others] = last;
  if (first === 'who') {
    if (!isAuxiliary(second)) return { tokens: [aux, role, toBaseForm(second), ...others], means: 'whole' };
    // "Who does the COO report to" asks for no subject.
    const asksForObject = isMention(others[0]) || articles.has(String(others[0]));
    return asksForObject && !/^(?:is|are)$/.test(String(second))
      ? undefined
      : { tokens: [second, role, ...others], means: 'whole' };
  }
  const subject = articles.has(String(second)) ? 2 : 1;
  if (!isAuxiliary(first) || !isMention(last[subject])) return undefined;
  return { tokens: last.with(subject, role), means: 'whole' };
}

/** "Never the CFO?" claims of one role what "who …" asked of any. */
function askHowOften(often: string, role: RoleMention, last: readonly LinkedToken[]): Rebuilt | undefined {
  const [first, verb = '', ...others] = last;
  if (first !== 'who' || isAuxiliary(verb)) return undefined;
  return {
    tokens: ['does', role, often === 'never' ? 'ever' : often, toBaseForm(verb), ...others],
    means: 'whole',
  };
}

function toBaseForm(verb: LinkedToken): LinkedToken {
  return typeof verb === 'string' ? singular(verb) : verb;
}
