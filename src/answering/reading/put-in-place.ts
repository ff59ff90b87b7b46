import { isHalfTitle } from '../roles/link-half-names.ts';
import type { LinkedToken } from '../roles/link-roles.ts';
import { nameTwo } from './ask-of-two.ts';
import { lead } from './claim-words.ts';
import { asksForMore, endsInTag } from './closed-question.ts';
import { findBothPointers, findPointer } from './pointing-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const plural = setOf('they them');
const pronouns = setOf('they them their theirs it its he him his she her hers');

/** A role where the message has another word for it; that word was no name. */
export function mentionOf(role: string): LinkedToken {
  return { kind: 'known', name: role, alias: role };
}

/**
 * Puts a role where a pronoun or "the latter" stands for it; "it" after a verb of its own would do as well.
 * @param other the second one, where two are spoken of: "the latter" beside "the former", and who "they" are with the first.
 * @returns nothing where no word stands for either, and the rank of neither is claimed.
 */
export function putInPlace(
  tokens: readonly LinkedToken[],
  role: string,
  other?: string,
): LinkedToken[] | undefined {
  const two = other === undefined ? undefined : nameTwo(tokens, mentionOf(role), mentionOf(other));
  if (two !== undefined) return two;
  const words = putForPointers(tokens, role, other);
  const found = words.length !== tokens.length || words.some((word, place) => word !== tokens[place]);
  const isTitle = (place: number, title: string): boolean => isHalfTitle(words, place, title);
  const titled = words.findIndex((_, place) => isTitle(place, role));
  const otherTitled = other !== undefined && words.some((_, place) => isTitle(place, other));
  const put = (token: LinkedToken, place: number): LinkedToken[] => {
    if (typeof token !== 'string') return [token];
    if (isTitle(place, role)) return [mentionOf(role)];
    if (other !== undefined && isTitle(place, other)) return [mentionOf(other)];
    // "Is he above the director" is about somebody else than that director.
    if (place < titled || !stands(words, place)) return [token];
    const both = other !== undefined && !otherTitled && !found && plural.has(token);
    return both ? [mentionOf(role), 'and', mentionOf(other)] : [mentionOf(role)];
  };
  const placed = words.flatMap(put);
  const isPlaced = found || placed.length !== words.length || placed.some((word, i) => word !== words[i]);
  return isPlaced ? placed : putWhereLeftOut(tokens, role);
}

/** What begins a claim on somebody's rank, and what ends one on somebody else's. */
const rankOf = setOf(
  'above below under over beneath higher lower senior junior superior subordinate outranked peer equal same',
);
const beforeRank = setOf('a an the at on');
const rankThan: ReadonlyMap<string, string> = new Map([
  ...['higher', 'lower', 'senior', 'junior'].map((word) => [word, 'than'] as const),
  ...['above', 'below'].map((word) => [word, ''] as const),
]);

/** "So below a VP?" leaves out who is, and "so the COO is higher?" than whom. */
function putWhereLeftOut(tokens: readonly LinkedToken[], role: string): LinkedToken[] | undefined {
  const [named, another] = tokens.filter((token) => typeof token !== 'string');
  if (named === undefined || another !== undefined || asksForMore(tokens.map(String))) return undefined;
  const start = tokens.findIndex((word) => !lead.has(String(word)) || word === 'not');
  const isDenied = tokens[start] === 'not';
  const claim = tokens.slice(start + (isDenied ? 1 : 0)).find((word) => !beforeRank.has(String(word)));
  if (rankOf.has(String(claim))) {
    return tokens.toSpliced(start, 0, mentionOf(role), ...(isDenied ? ['is'] : []));
  }
  const than = named.name === role ? undefined : rankThan.get(String(tokens.at(-1)));
  return than === undefined ? undefined : [...tokens, ...(than === '' ? [] : [than]), mentionOf(role)];
}

/** Of two pointers each stands for its own role; one alone stands for the role that is assumed. */
function putForPointers(
  tokens: readonly LinkedToken[],
  role: string,
  other: string | undefined,
): readonly LinkedToken[] {
  const both = other === undefined ? undefined : findBothPointers(tokens);
  const pointers = both ?? [findPointer(tokens) ?? findPointed(tokens)];
  return pointers.reduceRight<readonly LinkedToken[]>((words, pointer) => {
    if (pointer === undefined) return words;
    const meant = both !== undefined && pointer.which === 'last' ? other : role;
    return words.toSpliced(pointer.start, pointer.length, mentionOf(meant ?? role));
  }, tokens);
}

const pointed =
  /\b(?:above|below|under|over|than|outranks?|manages?|to|of|from) (?:that|this|such an?) (?:role|position|post|job|person|officer|executive)$/;

/** "Is the CEO above that role" holds one role against another; "what does that role pay" asks of it alone. */
function findPointed(
  tokens: readonly LinkedToken[],
): { start: number; length: number; which: 'last' } | undefined {
  const text = tokens.map((token) => (typeof token === 'string' ? token : '{}')).join(' ');
  const [found] = pointed.exec(text) ?? [];
  if (found === undefined) return undefined;
  const length = found.split(' ').length - 1;
  return { start: tokens.length - length, length, which: 'last' };
}

/** Whether a word speaks of a role without naming it. */
function stands(words: readonly LinkedToken[], place: number): boolean {
  const token = words[place];
  const before = words[place - 1];
  if (token === 'that' || token === 'this') return isPointedAt(words, place);
  if (token === 'one') return isLastOfVerb(words, place);
  const isImpersonalIt = token === 'it' && isImpersonal(before, words[place + 1]);
  const isOfTag = place === words.length - 1 && endsInTag(words.map(String));
  return pronouns.has(String(token)) && !isPart(words, place) && !isImpersonalIt && !isOfTag;
}

/** "Is that board level" and "is not this above a VP" speak of somebody; "that board" and "is not that the board" do not. */
function isPointedAt(words: readonly LinkedToken[], place: number): boolean {
  const before = words[place - 1];
  const isRanked = rankOf.has(String(words[place + 1]));
  const verb = before === 'not' && isRanked ? words[place - 2] : before;
  const isHeldAgainst = place === words.length - 1 && heldAgainst.has(String(before));
  return isHeldAgainst || (isVerb(verb) && (isRanked || words[place] === 'that'));
}

/** "How many of them" speaks of whoever was told of. */
function isPart(tokens: readonly LinkedToken[], place: number): boolean {
  const counted = tokens[place - 2];
  return (
    tokens[place - 1] === 'of' &&
    typeof counted === 'string' &&
    /^(many|most|some|all|any|none)$/.test(counted)
  );
}

/** "How long does it take" and "could the CEO do it" speak of nobody. */
function isImpersonal(before: LinkedToken = '', after: LinkedToken = ''): boolean {
  if (before === 'do' || before === 'doing') return true;
  return typeof after === 'string' && /^(takes?|matters?|depends?|means?|happens?)$/.test(after);
}

function isVerb(token: LinkedToken | undefined): boolean {
  return token === 'is' || token === 'are' || token === 'was' || token === 'does';
}

/** What "that" comes after where a role is held against it: "is the CEO higher than that". */
const heldAgainst = setOf('than above below under over outrank outranks');

const havingVerbs = setOf('have has had need needs want wants get hire hires become be appoint without');

/** "Would a start-up have one" speaks of a role; "which one" does not. */
function isLastOfVerb(tokens: readonly LinkedToken[], place: number): boolean {
  const verb = tokens[place - 1];
  return place === tokens.length - 1 && typeof verb === 'string' && havingVerbs.has(verb);
}
