import { answerOn, type Decision, type Situation } from '../deciding/decision.ts';
import { isSameTopic, mergeRequests } from '../deciding/merge-requests.ts';
import { wordless } from '../deciding/without-words.ts';
import type { Role } from '../knowledge.ts';
import type { Topic } from '../lookup.ts';
import type { LinkedToken, RoleMention } from '../roles/link-roles.ts';
import { normalise } from '../text/normalise.ts';
import { readCardinal, readOrdinal } from '../text/ordinals.ts';
import { articles } from '../text/words.ts';

/** What may stand around a choice and says nothing of which it is. */
const around: ReadonlySet<string> = new Set(
  `a an the and or of no number option choice answer suggestion one ones please pls plz thanks thank you ok okay yes yeah yep
  sure i we me mean meant want would like to go for with take pick choose let us say is it that this them these those
  maybe probably guess think suppose obviously clearly course uh um hm er well so but then just actually sorry there
  role job post title position about tell question what how s st nd rd th after do show give`.split(/\s+/),
);
const whole: ReadonlySet<string> = new Set([
  'both',
  'all',
  'any',
  'either',
  'each',
  'everything',
  'whichever',
]);
const none: ReadonlySet<string> = new Set(['none', 'neither', 'nope']);
const assent = /\b(yes|yeah|yep|sure|that|exactly|right|correct)\b/;
/** A longer message says something of its own. */
const longest = 7;
/** "One" is a number where it is nothing else: not in "that one". */
const numberOne = /^(?:(?:the )?(?:number|option|choice|no) )?one(?: please| pls)?$/;

/** "What is a COO?" is a question of its own. */
const whatIs = /^(?:(?:and|but|so|ok|then|well) )*(?:what|who) (?:is|are)\b/;

/**
 * "2", "the third", "both", "not the COO", "the director": one or more of the choices that the last reply offered. Gives
 * nothing where the message says anything else.
 */
export function pickOffered(situation: Situation): Decision | undefined {
  const offered = situation.conversation.offered ?? [];
  const { tokens, said } = situation.understand().question;
  if (offered.length === 0 || said.length === 0 || said.length > longest) return undefined;
  const telling = tokens.filter((token) => !isAround(token));
  const picked =
    (numberOne.test(said.join(' ')) ? offered.slice(0, 1) : undefined) ??
    pickByPlace(telling, offered, situation.conversation.topics) ??
    (telling.length === 0 && offered.length === 1 && assent.test(said.join(' ')) ? offered : undefined) ??
    (whatIs.test(said.join(' ')) ? undefined : pickByRole(tokens, offered, situation));
  return picked === undefined || picked.length === 0 ? undefined : answerPicked(picked, situation);
}

function isAround(token: LinkedToken): boolean {
  return typeof token === 'string' && around.has(token);
}

/** "The second", "1 and 3", "both", "and the other one?". */
function pickByPlace(
  [first, ...more]: readonly LinkedToken[],
  offered: readonly Topic[],
  topics: readonly Topic[],
): readonly Topic[] | undefined {
  if (first === undefined) return undefined;
  if (first === 'not') {
    const denied = pickByPlace(more, offered, []);
    return denied && offered.filter((topic) => !denied.includes(topic));
  }
  const telling = [first, ...more];
  if (topics.length > 0 && telling.every((token) => token === 'other' || token === 'others')) {
    return offered.filter((topic) => !topics.some((told) => isSameTopic(told, topic)));
  }
  if (telling.every((token) => whole.has(String(token)))) return offered;
  const places = telling.map((token) =>
    typeof token === 'string' ? readPlace(token, offered.length) : undefined,
  );
  return places.every((place) => place !== undefined)
    ? offered.filter((_, place) => places.includes(place))
    : undefined;
}

function readPlace(word: string, count: number): number | undefined {
  const place = readOrdinal(word, count) ?? readCardinal(word);
  return place !== undefined && place < count ? place : undefined;
}

/** "The COO of course", "not the COO", "the director", where the choices are roles; "none, the CFO" brings in another. */
function pickByRole(
  tokens: readonly LinkedToken[],
  offered: readonly Topic[],
  { catalogue }: Situation,
): readonly Topic[] | undefined {
  const facets = new Set(offered.map(({ facet }) => facet));
  const choices = [...new Set(offered.flatMap(({ roles }) => roles.slice(0, 1)))];
  const [facet = ''] = facets;
  if (facets.size > 1 || choices.length < 2) return undefined;
  const mentioned = tokens.map((token, place) => ({
    role: typeof token === 'string' ? findByWord(token, choices, catalogue) : knownRole(token),
    isDenied:
      tokens
        .slice(Math.max(0, place - 2), place)
        .filter(isNoArticle)
        .at(-1) === 'not',
    isIdle: token === 'not' || isAround(token) || none.has(String(token)),
  }));
  if (mentioned.some(({ role, isIdle }) => role === undefined && !isIdle)) return undefined;
  const list = (denied: boolean): readonly string[] =>
    mentioned.flatMap(({ role, isDenied }) => (role !== undefined && isDenied === denied ? [role] : []));
  const [named, denied] = [list(false), list(true)];
  const left = denied.length > 0 ? choices.filter((role) => !denied.includes(role)) : [];
  return [...new Set(named.length > 0 ? named : left)].map((role) => ({ roles: [role], facet }));
}

function isNoArticle(token: LinkedToken): boolean {
  return !articles.has(String(token));
}

function knownRole({ kind, name }: RoleMention): string | undefined {
  return kind === 'known' ? name : undefined;
}

/** The one of these roles that such a word belongs to: "the director", "the chief one". */
function findByWord(
  word: string,
  roles: readonly string[],
  catalogue: Situation['catalogue'],
): string | undefined {
  if (around.has(word)) return undefined;
  const fits = roles.map((role) => fitName(word, catalogue.role(role)));
  const best = Math.min(...fits);
  const closest = roles.filter((_, place) => fits[place] === best);
  return Number.isFinite(best) && closest.length === 1 ? closest[0] : undefined;
}

/** How short a name of a role has this word, the title before all others: "ops" is the operations director. */
function fitName(word: string, role: Role | undefined): number {
  if (role === undefined) return Number.POSITIVE_INFINITY;
  const lengths = role.aliases.map((name) => {
    const words = normalise(name);
    return words.includes(word) ? words.length : Number.POSITIVE_INFINITY;
  });
  return normalise(role.title).includes(word) ? 0 : Math.min(Number.POSITIVE_INFINITY, ...lengths);
}

/** A choice has no words of its own to look for. */
function answerPicked(picked: readonly Topic[], situation: Situation): Decision | undefined {
  const chosen = wordless(situation);
  const once = { ...chosen.reading, question: { ...chosen.reading.question, namings: 1 } };
  const decisions = picked.map(({ roles, facet }) =>
    answerOn({ ...chosen, reading: once }, roles, facet, 0.8),
  );
  const [only] = decisions;
  if (decisions.length === 1) return only;
  return mergeRequests(decisions.flatMap((each) => (each.kind === 'answer' ? [each.request] : []))) ?? only;
}
