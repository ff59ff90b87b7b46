import type { Catalogue } from './catalogue.ts';
import type { Fact, Knowledge } from './knowledge.ts';
import type { Likeness } from './nearest-asked.ts';
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

/** From this likeness on a question asks for the fact whose way of asking it resembles. */
const sureOfFact = 0.5;

/**
 * Makes the search for the facts of a topic, the best first: those asked for in nearly these words, those that hold
 * under the conditions named, those that speak of all roles named, and else the order in which the knowledge lists them.
 */
export function createFactChooser(knowledge: Pick<Knowledge, 'facts'>, catalogue: Catalogue): FactChooser {
  const byFacet = new Map<string, Fact[]>();
  for (const fact of knowledge.facts) {
    for (const facet of new Set([fact.facet, ...fact.also])) {
      byFacet.set(facet, [...(byFacet.get(facet) ?? []), fact]);
    }
  }
  return (lookup, circumstances) => {
    const general = Math.max(0, ...lookup.nearest.filter((near) => isGeneral(near, lookup)).map(({ likeness }) => likeness));
    return (byFacet.get(lookup.facet) ?? [])
      .filter((fact) => concerns(fact, lookup))
      .map((fact, place) => ({ place, ...weigh(fact, lookup, circumstances, general, catalogue) }))
      .sort((a, b) => b.score - a.score || a.place - b.place);
  };
}

/** A way of asking for the facet as such. */
function isGeneral({ asked }: Likeness, { facet }: Lookup): boolean {
  return asked.fact === undefined && asked.label === facet;
}

/** A difference is between the roles it names; any other fact is about each of its roles. */
function concerns(fact: Fact, { roles, facet }: Topic): boolean {
  if (facet !== 'difference') return roles.some((role) => fact.roles.includes(role));
  return fact.roles.length === roles.length && roles.every((role) => fact.roles.includes(role));
}

function weigh(
  fact: Fact,
  { roles, named, facet, question, nearest }: Lookup,
  { conditions, told }: Circumstances,
  general: number,
  catalogue: Catalogue,
): ChosenFact & { score: number } {
  const near = nearest.filter(({ asked }) => asked.fact === fact.id && asked.roles.every((role) => named.includes(role)));
  const likeness = near[0]?.likeness ?? 0;
  const specific = likeness >= sureOfFact && likeness > general + 0.02;
  const met = fact.conditions.filter((condition) => conditions.includes(condition)).length;
  const unmet = fact.conditions.length - met;
  const beside = named.filter((role) => !catalogue.isHome(role) && !roles.includes(role) && fact.roles.includes(role)).length;
  const foreign = fact.roles.filter((role) => !named.includes(role) && !catalogue.isMatter(role)).length;
  return {
    fact,
    specific,
    toThePoint: foreign === 0 && unmet === 0,
    reply: replyTo(question, named, near),
    score:
      (specific ? likeness * 2 : 0) +
      met * 1.5 +
      beside * 0.6 +
      (fact.facet === facet ? 0.3 : 0) -
      unmet * 0.6 -
      foreign * 0.4 -
      (told.has(fact.id) ? 1.2 : 0),
  };
}
