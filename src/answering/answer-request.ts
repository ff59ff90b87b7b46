import type { Conversation, Reply } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import type { ChosenFact, FactChooser, Lookup } from './choose-facts.ts';
import { compareRoles, type SourcedComparison } from './compare-roles.ts';
import { composeAnswer } from './compose-answer.ts';
import { goesOn, type Request } from './decision.ts';
import type { Knowledge } from './knowledge.ts';
import { asWayOfAsking, normalise } from './normalise.ts';
import { type AnswerPart, type PickedPart, pickFacts } from './pick-facts.ts';
import { isReversed, readReporting } from './reporting-lines.ts';
import { capitalise, nameRole, withSmallInitial } from './role-names.ts';
import { suggestFacets } from './suggest.ts';
import type { Wish } from './wishes.ts';

interface Means {
  readonly knowledge: Knowledge;
  readonly catalogue: Catalogue;
  readonly chooseFacts: FactChooser;
}

/**
 * Looks up what a request asks for and composes the answer, with what to remember of it; nothing where all there is
 * holds only under conditions that are not given.
 */
export function answerRequest(request: Request, spoken: Conversation, means: Means): Reply | undefined {
  const roles = [...new Set(request.named)];
  const found = lookUp(request, means);
  if (found.length === 0) return undefined;
  const length = lengths[request.wish ?? 'none'];
  const sought = soughtBy(request.wish);
  const ordered =
    sought === undefined ? found : found.map((part) => putFirst(sought.words, part, request.told));
  const news = pickFacts(ordered, length, goesOn(request.wish) ? request.told : []);
  const parts = news.length > 0 ? news : pickFacts(found, length, []);
  const answer = composeAnswer(
    {
      parts,
      facets: request.facets,
      roles: [...new Set(request.lookups.flatMap((lookup) => lookup.roles))],
      confidence: request.confidence,
      suggestions: suggestNext(request, means.catalogue),
      opening: chooseOpening(request, parts, means),
      length,
      comparison: compareInGeneral(request, parts, means.catalogue),
    },
    means.knowledge,
  );
  return {
    answer,
    conversation: {
      roles,
      rolesBefore: roles.join() === spoken.roles.join() ? spoken.rolesBefore : spoken.roles,
      facets: request.facets,
      topics: request.lookups.map(({ roles, facet }) => ({
        roles,
        facet,
        fact: leadOf(roles, facet, parts),
      })),
      facts: [...new Set([...request.told, ...answer.facts])],
      conditions: request.conditions,
    },
  };
}

/** The fact by which an answer tells of a topic. */
function leadOf(roles: readonly string[], facet: string, parts: readonly PickedPart[]): string | undefined {
  const part = parts.find((each) => each.facet === facet && each.roles.every(({ id }) => roles.includes(id)));
  return part?.picked[0]?.fact.id;
}

/** Two roles compared in general get a table; a question for one particular difference does not. */
function compareInGeneral(
  request: Request,
  parts: readonly AnswerPart[],
  catalogue: Catalogue,
): SourcedComparison | undefined {
  const [one, other, third] = [...new Set(parts.flatMap(({ roles }) => roles))];
  const best = parts[0]?.chosen[0];
  const general = request.facets[0] === 'difference' && best?.specific === false;
  const closed = request.lookups.some((lookup) => lookup.closed);
  if (
    !general ||
    closed ||
    request.wish === 'brief' ||
    one === undefined ||
    other === undefined ||
    third !== undefined
  ) {
    return undefined;
  }
  return compareRoles(one, other, catalogue);
}

const lengths = {
  none: 'usual',
  sources: 'usual',
  reason: 'usual',
  reverse: 'usual',
  below: 'usual',
  above: 'usual',
  figures: 'usual',
  brief: 'brief',
  more: 'full',
} as const;

/** What somebody who asks why or how many wants to hear, and what to say where no fact has it. */
const soughtWords = {
  reason: {
    words:
      /\b(because|since|so that|reasons?|due to|in order to|depends on|owing to|put (this|that|it) down to|to win|to prepare)\b/i,
    missing: 'My sources give no reason for that; this is what else they say.',
  },
  figures: { words: /\d/, missing: 'My sources give no figures on that; this is what else they say.' },
} as const;

function soughtBy(wish: Wish | undefined): (typeof soughtWords)[keyof typeof soughtWords] | undefined {
  return wish === 'reason' || wish === 'figures' ? soughtWords[wish] : undefined;
}

/** What has such words comes first, be it on what people ask next. */
function putFirst(words: RegExp, part: AnswerPart, told: readonly string[]): AnswerPart {
  const has = ({ fact }: ChosenFact): boolean => words.test(fact.answer) && !told.includes(fact.id);
  const own = part.chosen.filter(has);
  const first = own.length > 0 ? own : groupByFacet(part.beside()).filter(has);
  return { ...part, chosen: [...first, ...part.chosen.filter((each) => !first.includes(each))] };
}

/** All of what people ask next first, then all of what they ask after that. */
function groupByFacet(chosen: readonly ChosenFact[]): ChosenFact[] {
  const facets = [...new Set(chosen.map(({ fact }) => fact.facet))];
  return facets.flatMap((facet) => chosen.filter(({ fact }) => fact.facet === facet));
}

/** The parts of the answer; one whose best fact another part has already would only repeat it. */
function lookUp(request: Request, { catalogue, chooseFacts }: Means): AnswerPart[] {
  const parts: AnswerPart[] = [];
  for (const lookup of request.lookups) {
    const chosen = chooseFacts(lookup, { conditions: request.conditions, told: new Set(request.told) });
    const repeated = parts.some((part) => part.chosen[0]?.fact === chosen[0]?.fact);
    if (chosen.length === 0 || repeated) continue;
    const roles = lookup.roles.map(catalogue.role).filter((role) => role !== undefined);
    parts.push({
      roles,
      facet: lookup.facet,
      title: catalogue.facet(lookup.facet)?.title ?? lookup.facet,
      chosen,
      beside: () => lookBeside(lookup, request, { catalogue, chooseFacts }),
    });
  }
  // One fact that speaks of all the roles named, and is what was asked, says it all.
  const whole = parts.find(
    ({ chosen: [best] }) => best?.specific && request.named.every((role) => best.fact.roles.includes(role)),
  );
  return whole !== undefined && request.named.length > 1 ? [whole] : parts;
}

/** What people ask about next of the same roles: the overview of each such facet first, then the second fact of each … */
function lookBeside(
  { roles, facet, named }: Lookup,
  { conditions }: Request,
  { catalogue, chooseFacts }: Pick<Means, 'catalogue' | 'chooseFacts'>,
): ChosenFact[] {
  return (catalogue.facet(facet)?.next ?? [])
    .filter((next) => catalogue.hasInGeneral({ roles, facet: next }))
    .flatMap((next) => {
      const lookup = { roles, facet: next, named, question: [], nearest: [] };
      return chooseFacts(lookup, { conditions, told: new Set() }).map((chosen, place) => ({ chosen, place }));
    })
    .sort((a, b) => a.place - b.place)
    .map(({ chosen }) => chosen);
}

const hedges =
  /\b(usually|generally|normally|typically|often|commonly|in many|in some|may|can|depends|sources differ)\b/i;

/** A condition we have nothing on is owned up to, and a claim about all cases gets "Not always." where it is hedged. */
function chooseOpening(
  request: Request,
  parts: readonly PickedPart[],
  { knowledge, catalogue }: Means,
): string | undefined {
  const best = parts[0]?.chosen[0];
  if (best === undefined) return undefined;
  const facts = parts.flatMap((part) => part.chosen.map(({ fact }) => fact));
  const place = knowledge.conditions.find(
    ({ id, cues }) =>
      request.namedConditions.includes(id) &&
      !facts.some((fact) => fact.conditions.includes(id)) &&
      !mentions(best.fact.answer, cues),
  )?.label;
  if (place !== undefined && !best.specific) {
    return `I have no sourced fact on this ${place}; this is the general picture.`;
  }
  const lead = parts[0]?.picked[0]?.fact;
  if (request.wish === 'more' && lead !== undefined && request.told.includes(lead.id)) {
    return 'That is all I hold on this.';
  }
  const sought = soughtBy(request.wish);
  if (sought !== undefined && lead !== undefined && !sought.words.test(lead.answer)) return sought.missing;
  if (
    request.stranger !== undefined &&
    catalogue.isRelational(request.facets[0] ?? '') &&
    !names(best.fact.answer, request.stranger)
  ) {
    return `I hold no sourced fact about the role “${withSmallInitial(request.stranger)}”; this is what I know in general.`;
  }
  const reversed = correctReporting(request, catalogue);
  if (reversed !== undefined) return reversed;
  // "Always?" asks it of what was said last.
  const closed = request.lookups.some((lookup) => lookup.question.length === 0 || lookup.closed);
  if (best.reply === undefined && closed && request.universal && hedges.test(best.fact.answer))
    return 'Not always.';
  return undefined;
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
    (word) => word.length > 3 && !/^(chief|officer|head|director|vice|president|manager)$/.test(word),
  );
  const said = normalise(answer);
  return words.some((word) => said.includes(word));
}

/** Whether an answer speaks of a condition though the fact does not depend on it. */
function mentions(answer: string, cues: readonly string[]): boolean {
  const words = ` ${asWayOfAsking(answer)} `;
  return cues.some((cue) => words.includes(` ${asWayOfAsking(cue)} `));
}

function suggestNext(request: Request, catalogue: Catalogue): Reply['answer']['suggestions'] {
  const [lookup] = request.lookups;
  const next = catalogue.facet(lookup?.facet ?? '')?.next ?? [];
  const asked = new Set(request.lookups.map(({ facet }) => facet));
  const home = lookup?.roles.filter(catalogue.isHome) ?? [];
  return suggestFacets(
    home.length > 0 ? home : catalogue.homeRoles,
    next.filter((facet) => !asked.has(facet)),
    catalogue,
  );
}
