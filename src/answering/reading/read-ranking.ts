import { isUniversal } from './claim-words.ts';
import { readStance, type Stance } from './read-stance.ts';
import { isRoleSlot } from './slots.ts';

/**
 * How one role is said to stand to another: to report straight to it (`line`), to take its word in whatever way
 * (`authority`), or to come below it (`rank`).
 */
export type RankingKind = 'line' | 'authority' | 'rank';

/** Who is said to stand above whom, both by their ids. */
export interface Ranking {
  readonly upper: string;
  readonly lower: string;
  readonly kind: RankingKind;
  /** Said of what may be, and not of what is. */
  readonly possible: boolean;
  /** Said of all cases, or to have to be so. */
  readonly universal: boolean;
  /** The claim in which it is said, and what the question does with that. */
  readonly stance: Stance;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
/** What stands before or among the words of a ranking and adds nothing to it. */
const fillers =
  setOf(`a an the our your my their its this that also too still really actually usually normally typically generally
  commonly formally officially technically ordinarily then just ok right correct true yes indeed company new always every all
  each automatically invariably necessarily`);
const possibility = setOf('can could may might ever sometimes possibly');
const directness = setOf('directly straight immediately');
/** What may begin a question or a claim. */
const openers =
  setOf(`is are was were be do does did should would will must has have why since because given as it in fact
  whether if`);

const be = '(?:(?:is|are|be|was|were|do|does|should|would|will|must) )*';
const stands = '(?:(?:rank|ranks|ranked|stand|stands|sit|sits|come|comes|placed|positioned) )?';
const step = '(?:(?:one )?(?:step|level|rung|grade|rank) )?';
const post = '(?:(?:role|post|position|title|job|rank|ranking|level|grade) )?';
const leader =
  '(?:line |direct |immediate |own )?(?:boss|bosses|manager|managers|supervisor|superior|superiors)';
const follower = '(?:(?:direct|immediate) )?reports?';
const orders = '(?:orders|order|instructions|instruction|directions|direction|commands)';
const them = '(?:them|him|her|it)';

/** How a role is said to stand above the one after it. */
const above: Readonly<Record<RankingKind, string>> = {
  line: `(?:line )?(?:manage|manages|managing|supervise|supervises|supervising) @|${leader} (?:of|for|over) @|@ ${leader}
    |(?:has|have) @ (?:as (?:one of )?${follower}|among ${follower}|reporting to ${them})`,
  authority: `(?:oversee|oversees|overseeing|overrule|overrules|override|overrides|instruct|instructs|command|commands|direct|directs|control|controls) @
    |(?:lead|leads|leading|head|heads|run|runs|head of) @|in (?:charge|command|control) of @
    |(?:has|have|hold|holds) (?:any |more |full |direct |some )?(?:authority|power|control|command|a say|say) over @
    |(?:give|gives|giving) ${orders} to @|(?:give|gives|giving) @ ${orders}|(?:tell|tells|telling) @ what to do
    |(?:order|orders|boss|bosses) @ (?:around|about)|(?:hold|holds|holding) @ (?:to account|accountable)|(?:has|have) @ (?:under|below|beneath) ${them}`,
  rank: `${stands}${step}(?:above|over|ahead of|superior to) @|(?:outrank|outranks|outranking) @
    |${stands}(?:more senior|senior|higher up|higher|higher ranking|higher ranked) ${post}(?:than|to|of) @
    |(?:has|have|hold|holds) (?:more senior|higher|seniority) ${post}(?:than|over) @`,
};

/** How a role is said to stand below the one after it. */
const below: Readonly<Record<RankingKind, string>> = {
  line: `(?:report|reports|reporting|reported) (?:to|into|in to|up to) @
    |(?:answer|answers|answering|answerable|accountable|responsible) to @|(?:line )?(?:managed|supervised) by @
    |(?:one of )?@ ${follower}|(?:one of )?${follower} (?:of|to) @|(?:has|have) @ (?:as|for) ${leader}|${leader} is @`,
  authority: `(?:work|works|working|serve|serves) (?:for|under|below|beneath) @|(?:obey|obeys) @(?: ${orders})?|(?:follow|follows) @ ${orders}
    |(?:take|takes|taking|follow|follows|get|gets) ${orders} (?:from|of) @
    |(?:led|overseen|headed|run|directed|controlled|commanded|overruled|instructed|bossed|told what to do) by @
    |under (?:authority|command|control|supervision) of @`,
  rank: `${stands}${step}(?:below|under|beneath|underneath|behind) @|outranked by @|subordinate (?:to|of) @|(?:one of )?@ subordinates?
    |${stands}(?:less senior|lower|lower down|junior|inferior|lower ranking|lower ranked) ${post}(?:than|to|of) @
    |(?:has|have|hold|holds) (?:less senior|lower|junior) ${post}(?:than|to) @`,
};

const kinds = ['line', 'authority', 'rank'] as const;
const readings = [
  { isAbove: true, ways: above },
  { isAbove: false, ways: below },
].flatMap(({ isAbove, ways }) =>
  kinds.map((kind) => {
    const way = ways[kind].replaceAll(/\n\s*/g, '').replaceAll('@', '{2}');
    return { isAbove, kind, pattern: new RegExp(`^\\{1\\} ${be}(?:${way.replaceAll('{2}', '\\{2\\}')})$`) };
  }),
);
/** "Is the boss of the COO the CEO", "which COO does the CEO report to". */
const turned = [
  RegExp(`^${leader} of \\{1\\} (?:is )?\\{2\\}$`),
  /^(?:which|what) \{2\} (?:do|does|should|would) \{1\} (?:report|answer) to$/,
];
/** Verbs that are for whoever may give orders: that they "can" says no less than that they do. */
const ability = /overrul|overrid|tell|instruct|command|give|order|authority|power|obey|follow/;
/** Where two roles stand to each other, said after it. */
const ending =
  / (?:in|on|within|at) (?:most |any |all |many )?(?:hierarchy|rank|seniority|org chart|organisation chart|chain of command|pecking order|reporting line|companies|organisations|firms|business|general|practice|paper|terms of rank|terms of seniority)$| in$/;

/**
 * Reads who is said to stand above whom, where a message says that of two roles and nothing else; "reports to the CEO on
 * safety" and "is the COO's salary above the CEO's" say something else.
 * @param named the ids of the roles that the message names, in order.
 */
export function readRanking(slots: readonly string[], named: readonly string[]): Ranking | undefined {
  const [first, second] = named;
  if (first === undefined || second === undefined || named.length > 2) return undefined;
  if (slots.filter(isRoleSlot).length !== 2) return undefined;
  const stance = readStance(slots);
  const { claim } = stance;
  const shape = shapeOf(claim);
  const possible = claim.some((word) => possibility.has(word)) && !ability.test(shape);
  const universal = claim.some((word) => isUniversal(word) || (word === 'must' && !ability.test(shape)));
  const common = { possible, universal, stance };
  const asksFor = turned.findIndex((pattern) =>
    pattern.test(shape.replace(/^(wh\w+) \{1\}(.*)\{2\}/, '$1 {2}$2{1}')),
  );
  if (asksFor >= 0) {
    const [lower, upper] = asksFor === 0 ? [first, second] : [second, first];
    return { upper, lower, kind: 'line', ...common };
  }
  const reading = readings.find(({ pattern }) => pattern.test(shape));
  if (reading === undefined) return undefined;
  const [upper, lower] = reading.isAbove ? [first, second] : [second, first];
  const direct = claim.some((word) => directness.has(word));
  return { upper, lower, kind: direct ? 'line' : reading.kind, ...common };
}

/** The words that matter, with the first role as `{1}` and the second as `{2}`. */
function shapeOf(claim: readonly string[]): string {
  let roles = 0;
  const words = claim.flatMap((word) => {
    if (isRoleSlot(word)) {
      roles += 1;
      return [`{${roles}}`];
    }
    const idle = fillers.has(word) || possibility.has(word) || directness.has(word);
    return idle || (roles === 0 && openers.has(word)) ? [] : [word];
  });
  return words.join(' ').replace(ending, '');
}

const comparing =
  /^(?:(?:so|and|but|tell me|do you know) )*(?:who|which|whos)\b.*\b(?:higher|highest|senior|superior|above|(?<!takes? )over|outranks?|ranks?|boss|manages|reports|charge|authority|power|powerful|important|top|bigger(?= \{| (?:title|role|job|position|post|one)))\b/;

/** Whether a question asks which of two roles stands above the other: "who is higher, the COO or the CFO". */
export function asksWhoIsAbove(slots: readonly string[], named: readonly string[]): boolean {
  const roles = slots.filter(isRoleSlot).length;
  const text = slots.join(' ');
  return (
    named.length === 2 &&
    roles === 2 &&
    comparing.test(text) &&
    /\} (?:or|and|vs|versus)(?: (?:a|an|the|our|your))* \{/.test(text)
  );
}

const levelling =
  /\b(?:peers?|equals?|same (?:level|rank|grade|rung|tier|footing)|rank the same|equally senior)\b/;

/** Whether a question asks if roles are on one level: "are they peers". */
export function asksWhetherLevel(slots: readonly string[]): boolean {
  return levelling.test(slots.join(' '));
}

const likening = /\bsame(?: (?:as|thing|job|role|post|position|title)\b|$)|\bone person$/;

/** Whether a question asks if two roles are one. */
export function asksWhetherSame(slots: readonly string[]): boolean {
  return likening.test(slots.join(' '));
}

/** Whether a question ranks two names of one role: "is a chief operations officer below a chief operating officer". */
export function ranksNames(slots: readonly string[], named: readonly string[]): boolean {
  const [role, another] = named;
  if (role === undefined || another !== undefined || slots.filter(isRoleSlot).length !== 2) return false;
  const pair = [role, role];
  return readRanking(slots, pair) !== undefined || asksWhoIsAbove(slots, pair) || asksWhetherLevel(slots);
}

/** Whether a question ranks somebody whom it does not name above or below the one that it does: "do they report to the COO". */
export function ranksUnnamed({
  slots,
  roles,
}: {
  readonly slots: readonly string[];
  readonly roles: readonly string[];
}): boolean {
  const place = slots.findIndex((word) => unnamed.has(word));
  return place >= 0 && ranksNames(slots.with(place, '{role}'), roles);
}

const unnamed = setOf('they it');
