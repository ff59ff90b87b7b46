import type { Fact, Knowledge } from './knowledge.ts';
import type { Likeness } from './nearest-asked.ts';

/** What to look up: one facet of one role, or of several together. */
export interface Topic {
  readonly roles: readonly string[];
  readonly facet: string;
}

/** A fact with how closely its ways of asking resemble the question. */
export interface ChosenFact {
  readonly fact: Fact;
  readonly likeness: number;
  /** What a yes/no answer begins with, where the question was closed and well known. */
  readonly reply?: string | undefined;
}

export interface Circumstances {
  /** All roles that the question names, beside the one looked up too. */
  readonly named: readonly string[];
  readonly conditions: readonly string[];
  readonly nearest: readonly Likeness[];
  /** Facts that the conversation has had already. */
  readonly told: ReadonlySet<string>;
}

export type FactChooser = (topic: Topic, circumstances: Circumstances) => ChosenFact[];

/** A closed question must be this like a known one before its "yes" or "no" is used. */
const sureOfReply = 0.78;

/**
 * Makes the search for facts of a topic, the best first: those that are asked for in nearly these words, then those
 * that hold under the conditions named, then in the order in which the knowledge lists them.
 */
export function createFactChooser(knowledge: Pick<Knowledge, 'facts'>): FactChooser {
  const byFacet = new Map<string, Fact[]>();
  for (const fact of knowledge.facts) {
    for (const facet of new Set([fact.facet, ...fact.also])) {
      byFacet.set(facet, [...(byFacet.get(facet) ?? []), fact]);
    }
  }
  return (topic, circumstances) => {
    const candidates = (byFacet.get(topic.facet) ?? []).filter((fact) => concerns(fact, topic));
    return candidates
      .map((fact, place) => ({ place, ...measure(fact, topic, circumstances) }))
      .sort((a, b) => b.score - a.score || a.place - b.place);
  };
}

/** A difference is between the roles it names; any other fact is about each of its roles. */
function concerns(fact: Fact, topic: Topic): boolean {
  if (topic.facet === 'difference') {
    return fact.roles.length === topic.roles.length && topic.roles.every((role) => fact.roles.includes(role));
  }
  return topic.roles.some((role) => fact.roles.includes(role));
}

function measure(fact: Fact, topic: Topic, { conditions, named, nearest, told }: Circumstances): ChosenFact & { score: number } {
  let likeness = 0;
  let reply: string | undefined;
  for (const near of nearest) {
    if (near.asked.fact !== fact.id) continue;
    likeness = near.likeness;
    const sameRoles = near.asked.roles.length === named.length && near.asked.roles.every((role) => named.includes(role));
    if (sameRoles && likeness >= sureOfReply) reply = near.asked.reply;
    break;
  }
  const met = fact.conditions.filter((condition) => conditions.includes(condition)).length;
  const unmet = fact.conditions.length - met;
  const beside = named.filter((role) => !topic.roles.includes(role) && fact.roles.includes(role)).length;
  const score =
    (likeness > 0.45 ? likeness * 2 : likeness * 0.2) +
    met * 1.5 +
    beside * 0.6 -
    unmet * 0.6 -
    (told.has(fact.id) ? 1.5 : 0) +
    (fact.facet === topic.facet ? 0.3 : 0);
  return { fact, likeness, reply, score };
}
