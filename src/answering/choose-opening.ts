import type { Catalogue } from './catalogue.ts';
import type { Lookup } from './choose-facts.ts';
import type { Request } from './decision.ts';
import type { Fact, Knowledge } from './knowledge.ts';
import type { Likeness } from './nearest-asked.ts';
import { asWayOfAsking, normalise } from './normalise.ts';
import type { PickedPart } from './pick-facts.ts';
import { readStance } from './read-stance.ts';
import { isReversed, readReporting } from './reporting-lines.ts';
import { capitalise, nameRole, plainName, withSmallInitial } from './role-names.ts';
import { soughtBy } from './sought-words.ts';

const hedges =
  /\b(usually|generally|normally|typically|often|commonly|in many|in some|may|can|depends|sources differ)\b/i;

interface Means {
  readonly knowledge: Pick<Knowledge, 'conditions' | 'elsewhere'>;
  readonly catalogue: Catalogue;
}

/** A condition we have nothing on is owned up to, and a claim about all cases gets "Not always." where it is hedged. */
export function chooseOpening(
  request: Request,
  parts: readonly PickedPart[],
  { knowledge, catalogue }: Means,
): string | undefined {
  const best = parts[0]?.chosen[0];
  if (best === undefined) return undefined;
  const place = ownUpToPlace(request, parts, knowledge);
  if (place !== undefined) return place;
  const post = ownUpToPost(request, parts, catalogue);
  if (post !== undefined) return post;
  const turned = openWish(request, parts[0]?.picked[0]?.fact);
  if (turned !== undefined) return turned;
  if (
    request.stranger !== undefined &&
    (catalogue.isRelational(request.facets[0] ?? '') || request.facets[0] === 'pay') &&
    !names(best.fact.answer, request.stranger.title ?? '')
  ) {
    const { title } = request.stranger;
    const whom = title === undefined ? 'that in particular' : `the role “${withSmallInitial(title)}”`;
    return `I hold no sourced fact about ${whom}; this is what I know in general.`;
  }
  const reversed = correctReporting(request, catalogue);
  if (reversed !== undefined) return reversed;
  // "Always?" asks it of what was said last.
  const asksOfAll = request.universal && request.lookups.some(isOfAll);
  return best.reply === undefined && asksOfAll && hedges.test(best.fact.answer) ? 'Not always.' : undefined;
}

/** What is said first where nothing that is told is about the place or kind of organisation that was asked about. */
function ownUpToPlace(
  { namedConditions, lookups }: Request,
  parts: readonly PickedPart[],
  { conditions, elsewhere }: Means['knowledge'],
): string | undefined {
  const [best] = parts[0]?.chosen ?? [];
  const facts = parts.flatMap((part) => part.chosen.map(({ fact }) => fact));
  const place = [...conditions, ...elsewhere].find(
    ({ id, cues }) =>
      namedConditions.includes(id) &&
      !facts.some((fact) => fact.conditions.includes(id)) &&
      best !== undefined &&
      !mentions(best.fact.answer, cues) &&
      !lookups.some(({ nearest }) => isAskedBy(nearest, best.fact, cues)),
  );
  // What we have facts on elsewhere may be meant though this one holds everywhere.
  if (best === undefined || place === undefined || (best.specific && !elsewhere.includes(place)))
    return undefined;
  const where = conditions.find(({ id }) => best.fact.conditions.includes(id));
  const picture = where === undefined ? 'this is the general picture' : `this is how it is ${where.label}`;
  return `I have no sourced fact on this ${place.label}; ${picture}.`;
}

/** What is said first where nothing that is told is about the post that was asked about: a deputy COO is not the COO. */
function ownUpToPost(
  { modifier, named, lookups }: Request,
  [part]: readonly PickedPart[],
  catalogue: Catalogue,
): string | undefined {
  const [best] = part?.chosen ?? [];
  const role = catalogue.role(named.find(catalogue.isHome) ?? '');
  if (modifier === undefined || best === undefined || role === undefined) return undefined;
  const name = plainName(role);
  const cues = [name, `${name}s`, 'and', 'or', '{role}'].map((next) => `${modifier} ${next}`);
  const told =
    mentions(best.fact.answer, cues) || lookups.some(({ nearest }) => isAskedBy(nearest, best.fact, cues));
  const post = { ...role, title: `${modifier} ${name}`, abbreviation: undefined };
  return told
    ? undefined
    : `I have no sourced fact on this for ${nameRole(post)}; this is what holds for ${nameRole(role)}.`;
}

/** From this likeness on a known way of asking says by its words what its fact is about. */
const sameMatter = 0.6;

/** Whether people ask for a fact in these very words: "do banks have a COO". */
function isAskedBy(nearest: readonly Likeness[], { id }: Fact, cues: readonly string[]): boolean {
  return nearest.some(
    ({ asked, likeness }) =>
      likeness > sameMatter && asked.fact === id && mentions(asked.slots.join(' '), cues),
  );
}

/** Whether a claim is put to us for all cases; "at all" is about none, and "is it a myth that all" denies it. */
function isOfAll({ question, closed }: Lookup): boolean {
  if (question.length === 0) return true;
  return closed === true && !/\bat all\b/.test(question.join(' ')) && readStance(question).turn === 'asked';
}

/** What is said first to those who want more, a reason, figures, an example or an exception. */
function openWish({ wish, told }: Request, lead: Fact | undefined): string | undefined {
  const sought = soughtBy(wish);
  if (lead === undefined) return undefined;
  const again = told.includes(lead.id);
  if (again && wish === 'more') return 'That is all I hold on this.';
  if (again && wish === 'example') return 'I hold no further example of this.';
  if (wish === 'doubt' && sought?.words.test(lead.answer)) return 'Not always.';
  return sought?.words.test(lead.answer) === false ? sought.missing : undefined;
}

/** Puts right who is said to report to whom, by the reporting lines of the two roles. */
function correctReporting({ lookups, named }: Request, catalogue: Catalogue): string | undefined {
  const [{ question, closed } = { question: [], closed: false }] = lookups;
  const claim = readReporting(question, named);
  if (claim === undefined || !isReversed(claim, catalogue)) return undefined;
  const [lower, upper] = [claim.lower, claim.upper].map(catalogue.role);
  if (lower === undefined || upper === undefined) return undefined;
  if (closed) return 'No, the other way round.';
  return `${capitalise(nameRole(lower))} does not report to ${nameRole(upper)}: it is the other way round.`;
}

/** Whether an answer speaks of what a title names: of marketing where a head of marketing is asked about. */
function names(answer: string, title: string): boolean {
  const words = normalise(title).filter(
    (word) => !/^(chief|officer|head|director|vice|president|manager|of|the|for|and|in|it|an?)$/.test(word),
  );
  const said = normalise(answer);
  return words.some((word) => said.includes(word));
}

/** Whether an answer speaks of a condition though the fact does not depend on it. */
export function mentions(answer: string, cues: readonly string[]): boolean {
  const sentences = answer.split(/[.:;]\s/).map((sentence) => ` ${asWayOfAsking(sentence)} `);
  return cues.some((cue) => sentences.some((words) => words.includes(` ${asWayOfAsking(cue)} `)));
}
