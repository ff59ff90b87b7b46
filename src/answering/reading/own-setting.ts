import type { Question } from './read-question.ts';

/** What a message says of the organisation that its writer belongs to or asks about. */
export interface OwnSetting {
  /** What it is, as far as facts tell of that, by ids of conditions; empty where it is something else. */
  readonly conditions: readonly string[];
  /** The message says no more than this. */
  readonly alone: boolean;
}

const aside = '(?:(?:here|just|only|still|also|currently|actually|really|all|both|mainly|basically) )*';
const verb =
  '(?:are|am|work|works|working|run|runs|running|lead|manage|own|head|chair|govern|represent|belong|come|joined|operate|volunteer|started|founded|asking|ask|mean|meant)';
const relation =
  '(?:(?:for|at|in|with|about|of|from|to|inside|within|based|part|asking|talking|thinking|called|registered|working|located) )*';
const article = '(?:(?:an?|the|one|some|our|my|your) )?';
/** What describes it: "a small, London-based charity". */
const described =
  '(?:(?!(?:who|what|how|when|why|where|which|if|whether|not|no|and|or|but|compared)\\b)(?:\\w+|\\{role\\}) ){0,4}?';
const organisation =
  '(?:company|firm|organisation|organization|employer|business|place|workplace|group|team)';
/** Ways to say where somebody belongs, up to the word for it. */
const ways = [
  `(?:we|i) ${aside}(?:have )?(?:just )?${verb} ${aside}(?:not |no )?${relation}${article}${described}`,
  `(?:our|my) (?:\\w+ )?${organisation} ${aside}(?:is|was) ${aside}(?:not )?${relation}${article}${described}`,
  `(?:our|my) (?:own |small |little |big |large |local |new )*`,
  `^(?:it|this|that|(?:my|the) question)(?: is)? ${aside}(?:not )?(?:for|at|in|with|about|of|from) ${article}${described}`,
  `^(?:some |for |a bit of )?(?:context|background|setting|situation) (?:is )?${relation}${article}${described}`,
  `\\b(?:as|being|speaking for|asking for|asking about) (?:an?|the|our) ${described}`,
];
const slot = '\\{(?!(?:role|other|ceo|board|unknown)\\})[a-z-]+\\}';
const named = ways.map((way) => new RegExp(`(?:^|\\b)${way}(${slot})`));
/** What an organisation is that facts tell nothing of has no slot: of that people are, or work at. */
const unnamed = ways.slice(0, 2).map((way) => new RegExp(`^(?:(?:hi|hello|so|well|ok|and|but) )*${way}\\w+`));
/** What may follow the word for it without asking anything: "with about 40 people in the UK, by the way". */
const rest =
  /^(?: (?:with|of|about|around|roughly|over|under|only|some|and|we|have|has|employ|people|staff|employees|strong|volunteers|branches|by|the|way|btw|here|there|in|at|a|an|based|sector|company|companies|group|organisation|body|chain|small|large|big|one|actually|though|too|as|well|now|founder|\d+|\{\d*\}|\{[a-z-]+\}))*$/;
const negation = /\b(?:not|no)\b/;

/** Reads what a message says of its writer's organisation; nothing where it says nothing of that. */
export function readOwnSetting({ slots, conditions, roles, otherRoles }: Question): OwnSetting | undefined {
  if (conditions.length === 0) return undefined;
  const text = slots.join(' ');
  const match = named
    .map((way) => way.exec(text))
    .find((found) => found !== null && isTold(found, conditions));
  const found = match ?? unnamed.map((way) => way.exec(text)).find((each) => each !== null);
  if (found === undefined || found === null) return undefined;
  const after = text.slice(found.index + found[0].length);
  const told = match === undefined || negation.test(found[0]) ? [] : listTold(slots, conditions);
  const namesRole = roles.length > 0 || otherRoles.length > 0;
  return { conditions: told, alone: !namesRole && rest.test(after) };
}

function isTold([, word = '']: RegExpExecArray, conditions: readonly string[]): boolean {
  return conditions.includes(word.slice(1, -1));
}

function listTold(slots: readonly string[], conditions: readonly string[]): readonly string[] {
  return conditions.filter((id) => slots.includes(`{${id}}`));
}
