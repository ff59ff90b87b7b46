import type { Conversation, Reply } from '../answer.ts';
import type { Catalogue } from '../choosing/catalogue.ts';
import type { ChosenFact, FactChooser } from '../choosing/choose-facts.ts';
import {
  type AnswerPart,
  type Beside,
  type Length,
  type PickedPart,
  pickFacts,
} from '../choosing/pick-facts.ts';
import { pickList } from '../choosing/pick-list.ts';
import { goesOn, type Request } from '../deciding/decision.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Lookup } from '../lookup.ts';
import type { Wish } from '../reading/wishes.ts';
import type { WordReader } from '../text/words.ts';
import type { RankingAnswerer } from './answer-ranking.ts';
import { chooseOpening, sayWhatLacks } from './choose-opening.ts';
import { compareRoles, type SourcedComparison } from './compare-roles.ts';
import { composeAnswer } from './compose-answer.ts';
import { plainAnswer } from './plain-answer.ts';
import { putMatterFirst } from './put-matter-first.ts';
import { putNamedFirst, tellOfPlace } from './put-named-first.ts';
import { isOnMatter, isSought, putSoughtFirst, readMatter } from './put-sought-first.ts';
import { suggestFacets } from './suggest.ts';

/** What answers are made of. */
export interface AnswerMeans {
  readonly knowledge: Knowledge;
  readonly catalogue: Catalogue;
  readonly chooseFacts: FactChooser;
  readonly ranking: RankingAnswerer;
  readonly readWord: WordReader;
}

/**
 * Looks up what a request asks for and composes the answer, with what to remember of it; nothing where all there is
 * holds only under conditions that are not given.
 */
export function answerRequest(
  request: Request,
  spoken: Conversation,
  means: AnswerMeans,
  beside?: Beside,
): Reply | undefined {
  const { unsaid } = request;
  return unsaid === undefined
    ? tell(request, spoken, means, beside)
    : ownUpToLack(request, spoken, { ...means, lead: `My sources do not say ${unsaid}.` });
}

function tell(
  request: Request,
  spoken: Conversation,
  means: AnswerMeans,
  beside: Beside | undefined,
): Reply | undefined {
  const { catalogue } = means;
  const roles = [...new Set(request.named)];
  const looked = putNamedFirst(putMatterFirst(lookUp(request, means), request, means), request, means);
  const found = tellOfPlace(request, looked, means) ?? means.ranking.arrange(request, looked);
  if (found.length === 0) return undefined;
  const matter = readMatter(request, spoken, found);
  const ordered = found.map((part) => putSoughtFirst(part, request, matter));
  const leads = ordered.flatMap(({ chosen: [best] }) => best ?? []);
  if (matter !== undefined && !leads.some((best) => isSought(best, request, matter))) {
    const given = found.some(({ chosen }) => chosen.some((each) => isOnMatter(each, request, matter)));
    return ownUpToLack(request, spoken, {
      catalogue,
      lead: sayWhatLacks(request.wish, given),
    });
  }
  const length = (request.wish && lengths[request.wish]) ?? (request.only ? 'single' : 'usual');
  const told = goesOn(request.wish) && !request.ofMatter ? request.told : [];
  const news = pickFacts(ordered, length, told, beside);
  const parts = tellAsList(news.length > 0 ? news : pickFacts(found, length, [], beside), request);
  // Whom a conversation speaks of is known.
  const broad = spoken.roles.includes(request.broad ?? '') ? undefined : request.broad;
  const ranking = request.own === undefined ? means.ranking.open(request, parts) : undefined;
  const answer = composeAnswer(
    {
      parts,
      facets: request.facets,
      roles: listRoles(request, catalogue),
      confidence: request.confidence,
      suggestions: suggestNext(request, catalogue),
      opening: ranking?.text ?? chooseOpening({ ...request, broad }, parts, means),
      openingSources: ranking?.sources,
      length,
      ranked: request.shape?.ranked,
      comparison: compareInGeneral(request, parts, catalogue),
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
      conditions: request.namedConditions,
      modifiers: request.modifiers,
    },
  };
}

/** Lists what can be listed, where that is wished for; roles side by side have their table, and yes or no is no list. */
function tellAsList(parts: readonly PickedPart[], { shape, lookups }: Request): readonly PickedPart[] {
  if (shape?.wish !== 'list' || lookups.some(({ closed }) => closed)) return parts;
  return parts.map((part) => (part.facet === 'difference' ? part : (pickList(part, shape) ?? part)));
}

/** The roles looked up, and those that their facets speak of by themselves. */
function listRoles({ lookups, named }: Request, catalogue: Catalogue): string[] {
  const implied = named.filter((role) => lookups.some(({ facet }) => catalogue.isPartOf(role, facet)));
  return [...new Set([...lookups.flatMap(({ roles }) => roles), ...implied])];
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

const lengths: Readonly<Partial<Record<Wish, Length>>> = { brief: 'brief', plain: 'brief', more: 'full' };

/** Where nothing is known of what is wished for, just that is said, and nothing of another matter. */
function ownUpToLack(
  request: Request,
  conversation: Conversation,
  { lead, catalogue }: Pick<AnswerMeans, 'catalogue'> & { readonly lead: string },
): Reply {
  const { facets, confidence } = request;
  const roles = listRoles(request, catalogue);
  const suggestions = suggestNext(request, catalogue);
  return { answer: plainAnswer('answer', lead, confidence, { roles, facets, suggestions }), conversation };
}

/** The parts of the answer; one whose best fact another part has already would only repeat it. */
function lookUp(request: Request, { catalogue, chooseFacts }: AnswerMeans): AnswerPart[] {
  const parts: AnswerPart[] = [];
  for (const lookup of request.lookups) {
    const chosen = choose(lookup, request, chooseFacts);
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

/** The facts on a topic; a yes or no, and "so seven?", may well rest on one that was told, where nothing else is asked for. */
function choose(lookup: Lookup, { conditions, told, wish }: Request, chooseFacts: FactChooser): ChosenFact[] {
  const news = chooseFacts(lookup, { conditions, told: new Set(told) });
  const concludes = lookup.closed === true || lookup.question.includes('so');
  const asksForNews = goesOn(wish) || lookup.question.includes('else');
  if (!concludes || told.length === 0 || asksForNews) return news;
  const [best] = chooseFacts(lookup, { conditions, told: new Set() });
  if (best === undefined || best.fact === news[0]?.fact) return news;
  return [best, ...news.filter(({ fact }) => fact !== best.fact)];
}

/** What people ask about next of the same roles: the overview of each such facet first, then the second fact of each … */
function lookBeside(
  { roles, facet, named }: Lookup,
  { conditions }: Request,
  { catalogue, chooseFacts }: Pick<AnswerMeans, 'catalogue' | 'chooseFacts'>,
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
