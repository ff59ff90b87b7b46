import type { Conversation } from '../answer.ts';
import type { ChosenFact } from '../choosing/choose-facts.ts';
import type { AnswerPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import type { Fact } from '../knowledge.ts';
import { hasSought, soughtBy } from '../reading/sought-words.ts';
import type { Wish } from '../reading/wishes.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';

/** What has the words of what is sought comes first, be it on what people ask next. */
export function putSoughtFirst(part: AnswerPart, request: Request, matter: Matter | undefined): AnswerPart {
  const { wish } = request;
  const sought = soughtBy(wish);
  if (sought === undefined || sought.told) return part;
  const has = (each: ChosenFact): boolean => isSought(each, request, matter);
  // An exception is one to what was said, told before or not, and its first sentence says so.
  const found = part.chosen.filter(wish === 'doubt' ? isExceptionTo(part.chosen[0]) : has);
  const own = request.ofMatter ? sortByMatter(found, request) : found;
  const beside = sought.own || request.ofMatter ? () => [] : part.beside;
  const first = own.length > 0 ? own : groupByFacet(beside()).filter(has);
  return { ...part, beside, chosen: [...first, ...part.chosen.filter((each) => !first.includes(each))] };
}

/** How much of what was told a fact must have to be on the same matter; what calls itself an example need not say it all. */
const leastOfMatter: Readonly<Partial<Record<Wish, number>>> = { reason: 0.3, figures: 0.3, example: 0.1 };
/** A fact that lists reasons says so, and need not say again of what. */
const naming = /\breasons (to|for|why)\b/i;
/** From here on it is so much on the matter that what is new goes before what was told. */
const sureOfMatter = 0.5;

/** What was told, where something particular is wished for of just that. */
export interface Matter {
  readonly told: string;
  readonly roles: ReadonlySet<string>;
}

/** Reads the matter of a wish; nothing where it may be met by whatever there is. */
export function readMatter(
  { ofMatter, named }: Request,
  { topics }: Conversation,
  parts: readonly AnswerPart[],
): Matter | undefined {
  if (!ofMatter) return undefined;
  const leads = new Set(topics.map(({ fact }) => fact));
  const told = parts
    .flatMap(({ chosen }) => chosen.map(({ fact }) => fact))
    .filter(({ id }) => leads.has(id));
  const roles = new Set([...named, ...told.flatMap((fact) => fact.roles)]);
  return { told: told.map(({ answer }) => answer).join(' '), roles };
}

/** Whether a fact has what is wished for and is on the matter that was spoken of; a reason is not given twice. */
export function isSought(chosen: ChosenFact, request: Request, matter: Matter | undefined): boolean {
  const { wish, told } = request;
  const mayBeTold = wish === 'law' || (matter !== undefined && wish !== 'reason');
  return (mayBeTold || !told.includes(chosen.fact.id)) && isOnMatter(chosen, request, matter);
}

/** The same, be it told or not. */
export function isOnMatter(
  { fact, shared }: ChosenFact,
  { wish = 'more' }: Request,
  matter: Matter | undefined,
): boolean {
  // A figure in the fine print would not be what the answer begins with.
  const text = wish === 'figures' ? splitFirstSentence(fact.answer)[0] : fact.answer;
  const sought = soughtBy(wish);
  const wasTold = matter?.told.includes(fact.answer) === true;
  if (sought === undefined || !hasSought(sought, text, wasTold)) return false;
  if (matter === undefined) return true;
  const least = (naming.test(text) ? leastOfMatter.example : leastOfMatter[wish]) ?? 0;
  return shared >= least && fact.roles.every((role) => matter.roles.has(role));
}

/**
 * What is new first, as far as it is surely on the matter, and then what is most on the matter; of several roles, what is
 * about all of them.
 */
function sortByMatter(facts: readonly ChosenFact[], { told, named, wish }: Request): ChosenFact[] {
  const sought = soughtBy(wish);
  const isOfAll = ({ roles }: Fact): boolean =>
    named.length > 1 && named.every((role) => roles.includes(role));
  const weigh = ({ fact, shared }: ChosenFact): number =>
    shared +
    Number(isOfAll(fact)) +
    Number(shared > sureOfMatter && !told.includes(fact.id)) +
    // What calls itself an example before what gives some by the way.
    Number(wish === 'example' && sought?.words.test(fact.answer));
  return facts.toSorted((a, b) => weigh(b) - weigh(a));
}

/** What is said of two has its exceptions in what is said of both. */
function isExceptionTo(told: ChosenFact | undefined): (chosen: ChosenFact) => boolean {
  const both = told !== undefined && told.fact.roles.length > 1 ? told.fact.roles : [];
  return ({ toThePoint, fact }) =>
    toThePoint &&
    both.every((role) => fact.roles.includes(role)) &&
    soughtBy('doubt')?.words.test(splitFirstSentence(fact.answer)[0]) === true;
}

/** All of what people ask next first, then all of what they ask after that. */
function groupByFacet(chosen: readonly ChosenFact[]): ChosenFact[] {
  const facets = [...new Set(chosen.map(({ fact }) => fact.facet))];
  return facets.flatMap((facet) => chosen.filter(({ fact }) => fact.facet === facet));
}
