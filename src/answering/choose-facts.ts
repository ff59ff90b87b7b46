import type { Catalogue } from './catalogue.ts';
import { createFactAffinity, type FactAffinity } from './fact-words.ts';
import type { Fact, Knowledge } from './knowledge.ts';
import type { Learned } from './learn.ts';
import type { Likeness } from './nearest-asked.ts';
import { createWordReader } from './words.ts';
import { replyTo } from './yes-or-no.ts';

/** One facet of one role, or of several together. */
export interface Topic {
  readonly roles: readonly string[];
  readonly facet: string;
}

/** A topic to look up, with the question it comes from. */
export interface Lookup extends Topic {
  /** All roles that the question names. */
  readonly named: readonly string[];
  /** Its words, with roles and conditions as slots. */
  readonly question: readonly string[];
  /** Known ways of asking like the question. */
  readonly nearest: readonly Likeness[];
}

/** A fact that answers a lookup. */
export interface ChosenFact {
  readonly fact: Fact;
  /** The question asks for this very fact rather than for its facet in general. */
  readonly specific: boolean;
  /** How closely its ways of asking and its words resemble the question. */
  readonly closeness: number;
  /** It speaks of the roles asked about and of no others. */
  readonly toThePoint: boolean;
  /** What a yes/no answer begins with, where the question was closed and well known. */
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
  { asked }: Pick<Learned, 'asked'>,
  catalogue: Catalogue,
): FactChooser {
  const affinity = createFactAffinity(knowledge.facts, asked, createWordReader(knowledge.wording));
  const byFacet = new Map<string, Fact[]>();
  for (const fact of knowledge.facts) {
    for (const facet of new Set([fact.facet, ...fact.also])) {
      byFacet.set(facet, [...(byFacet.get(facet) ?? []), fact]);
    }
  }
  return (lookup, circumstances) => {
    const candidates = (byFacet.get(lookup.facet) ?? [])
      .filter((fact) => concerns(fact, lookup, catalogue))
      .map((fact) => weigh(fact, lookup, circumstances, catalogue, affinity))
      .filter(({ applies }) => applies)
      .sort((a, b) => b.standing - a.standing);
    const overview = candidates[0]?.closeness ?? 0;
    return (
      candidates
        .map((each) => ({ ...each, specific: each.closeness > overview + marginOfSpecific }))
        // An aside is told only to those who ask for just that.
        .map((each) => ({ ...each, toThePoint: each.toThePoint && (each.specific || !each.fact.aside) }))
        .sort((a, b) => Number(b.specific) * b.closeness - Number(a.specific) * a.closeness)
    );
  };
}

/** A difference is between the roles it names; any other fact is about the roles it can be looked up under. */
function concerns(fact: Fact, { roles, facet }: Topic, catalogue: Catalogue): boolean {
  if (facet !== 'difference') return roles.some((role) => catalogue.isAbout(fact, role, facet));
  return fact.roles.length === roles.length && roles.every((role) => fact.roles.includes(role));
}

/** A way of asking for the facet, not for one of its facts. */
function isGeneral({ asked }: Likeness, facet: string): boolean {
  return asked.fact === undefined && asked.label === facet;
}

interface WeighedFact extends Omit<ChosenFact, 'specific'> {
  /** Its conditions are met, or the question is so close to it that it must mean it. */
  readonly applies: boolean;
  /** How well it fits the roles and conditions, whatever is asked of them. */
  readonly standing: number;
}

function weigh(
  fact: Fact,
  { roles, named, facet, question, nearest }: Lookup,
  { conditions, told }: Circumstances,
  catalogue: Catalogue,
  affinity: FactAffinity,
): WeighedFact {
  const near = nearest.filter(
    ({ asked }) => asked.fact === fact.id && asked.roles.every((role) => named.includes(role)),
  );
  const likeness = near[0]?.likeness ?? 0;
  // Words in which people ask for the facet as such, of one role and openly, ask for no particular fact of it.
  const open = near[0]?.asked.reply === undefined && (near[0]?.asked.roles.length ?? 0) < 2;
  const general =
    open &&
    likeness > sureOfWords &&
    nearest.some((each) => isGeneral(each, facet) && each.likeness >= likeness);
  const met = fact.conditions.filter((condition) => conditions.includes(condition)).length;
  // A question in a fact's own words means it, also where it leaves the condition out.
  const unmet = likeness > sureOfWords ? 0 : fact.conditions.length - met;
  const subjects = named.filter((role) => !catalogue.isMatter(role));
  const beside = subjects.filter(
    (role) => !catalogue.isHome(role) && !roles.includes(role) && fact.roles.includes(role),
  ).length;
  const others = fact.roles.filter((role) => !named.includes(role) && !catalogue.isMatter(role)).length;
  // A fact on how two roles stand to each other is beside the point where one of them is not in question.
  const foreign = catalogue.isRelational(facet) ? others : 0;
  const coversAll = subjects.length > 1 && subjects.every((role) => fact.roles.includes(role));
  const whole = facet === 'rank' && coversAll ? 1 : 0;
  const fit = met * 0.8 + beside * 0.5 + whole - unmet * 0.15 - foreign * 0.4 - (told.has(fact.id) ? 0.8 : 0);
  return {
    fact,
    toThePoint: foreign === 0 && unmet === 0,
    reply: replyTo(question, named, near),
    // Without its condition a conditional fact is no overview, and an aside never is.
    standing: fit + (fact.facet === facet ? 0.2 : 0) - unmet - (fact.aside ? 1 : 0),
    closeness: fit + likeness - (general ? 0.3 : 0) + weightOfWords * affinity(question, fact.id),
    applies: unmet === 0 || likeness > sureOfFact || affinity(question, fact.id) > 0.6,
  };
}
