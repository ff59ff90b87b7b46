import type { Fact, Knowledge } from '../knowledge.ts';
import { createFactAffinity, type FactAffinity } from '../learning/fact-words.ts';
import type { Learned } from '../learning/learn.ts';
import type { Likeness } from '../learning/nearest-asked.ts';
import type { Lookup, Topic } from '../lookup.ts';
import { type Figure, hasFigure, isOfFirst, tellsShares } from '../reading/figures.ts';
import { putFirst } from '../text/put-first.ts';
import { createWordReader } from '../text/words.ts';
import { createVoices } from '../verdicts/voices.ts';
import type { Catalogue } from './catalogue.ts';
import { putPointFirst } from './own-up-to-point.ts';
import { listOwnSide, putSideFirst } from './take-side.ts';

/** A fact that answers a lookup. */
export interface ChosenFact {
  readonly fact: Fact;
  /** The question asks for this very fact rather than for its facet in general. */
  readonly specific: boolean;
  /** How closely its ways of asking and its words resemble the question. */
  readonly closeness: number;
  /** How like the question the most alike way of asking for it is, 0 to 1. */
  readonly likeness: number;
  /** What share of the question's words it has, rare ones weighing more, 0 to 1. */
  readonly shared: number;
  /** It speaks of the roles asked about and of no others. */
  readonly toThePoint: boolean;
  /** What a yes/no answer begins with, where the question was closed and well known, or what puts its premise right. */
  readonly reply?: string | undefined;
}

export interface Circumstances {
  readonly conditions: readonly string[];
  /** Facts that the conversation has had already. */
  readonly told: ReadonlySet<string>;
}

export type FactChooser = (lookup: Lookup, circumstances: Circumstances) => ChosenFact[];

/** By how much another fact must be nearer to the question than the overview, the first fact of its topic. */
const marginOfSpecific = 0.1;
/** From this likeness on a fact is meant, whatever its conditions. */
const sureOfWords = 0.85;
/** From this likeness on a conditional fact may be meant though its condition is not named. */
const sureOfFact = 0.55;
/** What shared words count beside a like way of asking. */
const weightOfWords = 0.5;

/**
 * Makes the search for the facts of a topic, the best first: those asked for in like words, those that hold under the
 * conditions named, and else the order in which the knowledge lists them, where the overview comes first.
 */
export function createFactChooser(
  knowledge: Pick<Knowledge, 'facts' | 'wording'>,
  { factWords, asked }: Pick<Learned, 'factWords' | 'asked'>,
  catalogue: Catalogue,
): FactChooser {
  const readWord = createWordReader(knowledge.wording);
  const affinity = createFactAffinity(knowledge.facts, factWords, readWord);
  const voiceOf = createVoices(asked, readWord);
  const byFacet = new Map<string, Fact[]>();
  for (const fact of knowledge.facts) {
    for (const facet of new Set([fact.facet, ...fact.also])) {
      byFacet.set(facet, [...(byFacet.get(facet) ?? []), fact]);
    }
  }
  return (lookup, { conditions: named, told }) => {
    const circumstances = { conditions: catalogue.withKin(named), told };
    const signs = readSigns(lookup);
    const nearestOf = ({ id }: Fact): readonly Likeness[] => signs.ofFacts.get(id) ?? [];
    const known = (byFacet.get(lookup.facet) ?? [])
      .filter((fact) => concerns(fact, lookup, catalogue))
      .map((fact) => weigh(fact, lookup, circumstances, catalogue, affinity, signs));
    const applicable = known.filter(({ applies, fact }) => applies || fact.id === lookup.fact);
    const [role = ''] = lookup.roles;
    // Where nothing else is known, what holds in one country is better than nothing, and says where it holds. What the
    // air force calls a director of operations is nothing that holds elsewhere.
    const isConditional = applicable.length === 0 && circumstances.conditions.length === 0;
    const candidates = isConditional
      ? known.filter(({ fact }) => !catalogue.isOnlyUnder(role, lookup.facet, fact.conditions))
      : applicable;
    candidates.sort((a, b) => b.standing - a.standing);
    const { figures = [] } = lookup;
    const overview = candidates[0]?.closeness ?? 0;
    const sorted = candidates
      .map((each) => {
        const specific = each.closeness > overview + marginOfSpecific;
        // An aside is told only to those who ask for just that.
        const toThePoint = each.toThePoint && (specific || !each.fact.aside);
        // What is new stands before the spread: after it, V8 would work out the shape of every object anew.
        return { specific, ...each, toThePoint };
      })
      .sort((a, b) => Number(b.specific) * b.closeness - Number(a.specific) * a.closeness)
      .sort((a, b) => Number(b.fact.id === lookup.fact) - Number(a.fact.id === lookup.fact));
    const ordered = putPointFirst(lookup, putSideFirst(lookup, sorted), circumstances.conditions);
    return putFiguresFirst(ordered, figures).map((each, place) => {
      // What a fact replies to closed questions is said of the first year it tells of.
      if (place > 0 || !isOfFirst(figures, each.fact)) return each;
      const asked = { ...lookup, shared: each.shared };
      return { reply: voiceOf(each.fact)(asked, nearestOf(each.fact)), ...each };
    });
  };
}

/** The share in 2014 is no answer to what it was in 2018: first comes what has most of the figures asked about. */
function putFiguresFirst<F extends Pick<ChosenFact, 'fact'>>(
  found: readonly F[],
  figures: readonly Figure[],
): readonly F[] {
  if (figures.length === 0) return found;
  const count = ({ fact }: F): number => figures.filter((figure) => hasFigure(fact, figure)).length;
  const telling = found.filter(({ fact }) => tellsShares(fact) && !fact.aside);
  const most = Math.max(0, ...telling.map(count));
  const [lead] = found;
  const best = telling.find((each) => count(each) === most);
  return lead === undefined || count(lead) >= most ? found : putFirst(found, best);
}

/** A difference is between all the roles in question; any other fact is about the roles it can be looked up under. */
function concerns(fact: Fact, { roles, facet }: Topic, catalogue: Catalogue): boolean {
  if (facet !== 'difference') return roles.some((role) => catalogue.isAbout(fact, role, facet));
  const isOfOne = roles.length === 1;
  return isOfOne === (fact.roles.length === 1) && roles.every((role) => fact.roles.includes(role));
}

/** What the ways of asking nearest to a question say. */
interface Signs {
  /** Those of each fact, the most alike first. */
  readonly ofFacts: ReadonlyMap<string, readonly Likeness[]>;
  /** The likeness of the nearest one that asks for the facet and not for one of its facts. */
  readonly ofFacet: number;
  /** The question asks how things are beside a role, and not how the two stand to each other. */
  readonly besideAnother: boolean;
}

/** "When there is a deputy CEO, is the COO …". */
const besideAnother = /^(?:in|at|with|when|where|if) .*\{other\} (?!and|or).*\{role\}/;

function readSigns(lookup: Lookup): Signs {
  const { named, facet, question } = lookup;
  const ofFacts = new Map<string, Likeness[]>();
  let ofFacet = 0;
  for (const near of listOwnSide(lookup)) {
    const { fact, label, roles } = near.asked;
    if (fact === undefined) {
      if (label === facet) ofFacet = Math.max(ofFacet, near.likeness);
    } else if (roles.every((role) => named.includes(role))) {
      const known = ofFacts.get(fact);
      if (known === undefined) ofFacts.set(fact, [near]);
      else known.push(near);
    }
  }
  return { ofFacts, ofFacet, besideAnother: besideAnother.test(question.join(' ')) };
}

interface WeighedFact extends Omit<ChosenFact, 'specific' | 'reply'> {
  /** Its conditions are met, or the question is so close to it that it must mean it. */
  readonly applies: boolean;
  /** How well it fits the roles and conditions, whatever is asked of them. */
  readonly standing: number;
}

function weigh(
  fact: Fact,
  lookup: Lookup,
  circumstances: Circumstances,
  catalogue: Catalogue,
  affinity: FactAffinity,
  signs: Signs,
): WeighedFact {
  const unnamed = fact.conditions.filter((condition) => !circumstances.conditions.includes(condition));
  // "Who is above the COO in a charity" is no way of asking who is above the COO.
  const near = signs.ofFacts
    .get(fact.id)
    ?.find(({ asked }) => !unnamed.some((condition) => asked.slots.includes(`{${condition}}`)));
  const likeness = near?.likeness ?? 0;
  // Words in which people ask for the facet as such, of one role and openly, ask for no particular fact of it.
  const open = near?.asked.reply === undefined && (near?.asked.roles.length ?? 0) < 2;
  const general = open && likeness > sureOfWords && signs.ofFacet >= likeness;
  const met = fact.conditions.length - unnamed.length;
  // A question in a fact's own words means it, also where it leaves the condition out.
  const unmet = likeness > sureOfWords ? 0 : unnamed.length;
  const { fit, foreign } = fitRoles(fact, lookup, catalogue, signs);
  const told = circumstances.told.has(fact.id) ? 0.8 : 0;
  const base = fit + met * 0.8 - unmet * 0.15 - told;
  const shared = affinity(lookup.question, fact.id);
  return {
    fact,
    toThePoint: !foreign && unmet === 0,
    // Without its condition a conditional fact is no overview, and an aside never is.
    standing: base + (fact.facet === lookup.facet ? 0.2 : 0) - unmet - (fact.aside ? 1 : 0),
    likeness,
    shared,
    closeness: base + likeness - (general ? 0.3 : 0) + weightOfWords * shared,
    applies: unmet === 0 || likeness > sureOfFact || shared > 0.6,
  };
}

/** How well a fact's roles are those of the question. */
function fitRoles(
  fact: Fact,
  { roles, named, facet }: Lookup,
  catalogue: Catalogue,
  signs: Signs,
): { fit: number; foreign: boolean } {
  const subjects = named.filter((role) => !catalogue.isMatter(role));
  const beside = subjects.filter(
    (role) => !catalogue.isHome(role) && !roles.includes(role) && fact.roles.includes(role),
  ).length;
  const coversAll = subjects.length > 1 && subjects.every((role) => fact.roles.includes(role));
  const others = fact.roles.filter((role) => !named.includes(role) && !catalogue.isMatter(role)).length;
  // A fact on how two roles stand to each other is beside the point where one of them is not in question; one on how
  // three differ tells how two of them do.
  const foreign = catalogue.isRelational(facet) && facet !== 'difference' ? others : 0;
  const isBeside = signs.besideAnother && fact.facet !== facet;
  const ranks = facet === 'rank' ? (isBeside ? -beside * 0.5 : Number(coversAll)) : 0;
  return {
    // Of two that fit alike the one comes first that is about all of them.
    fit: beside * 0.5 + ranks - foreign * 0.4 + Number(coversAll) * 0.05,
    foreign: foreign > 0,
  };
}
