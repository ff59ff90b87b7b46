import type { Lookup } from '../lookup.ts';
import { isRoleSlot } from '../reading/slots.ts';
import { mentions } from '../roles/mentions.ts';
import { listContent } from '../text/light-words.ts';
import { putFirst } from '../text/put-first.ts';
import type { ChosenFact } from './choose-facts.ts';

/** Facets of many points that have little to do with each other: what is known of one answers no question about another. */
const ofPoints: ReadonlyMap<string, string> = new Map([
  ['law', 'I found no sourced fact on that very point of law; this is what I know of the legal position.'],
  ['skills', 'I found no sourced fact on that very skill; this is what I know of what it takes.'],
]);
/** Facets whose points are of one kind, so that their facts share words without speaking of the same. */
const ofOneKind: ReadonlySet<string> = new Set(['skills']);
/** A fact that has less than this of what a question says, and is not asked for like this, speaks of something else. */
const sameMatter = 0.5;
/** Fewer words name no point: "legally speaking". */
const leastWords = 3;
/** One that has as much as this speaks of it. */
const sureOfMatter = 0.8;

/** "Since every company must have a COO" is put right by what is known of that. */
const granting = new Set(['why', 'since', 'because', 'given']);

/** What is said first where a question is about one point and the fact that leads about another. */
export function ownUpToPoint(
  { facet, fact, question, closed }: Lookup,
  { fact: lead, reply, shared, likeness }: ChosenFact,
): string | undefined {
  if (fact !== undefined || reply !== undefined) return undefined;
  const isFragment = question.filter((word) => !isRoleSlot(word)).length < leastWords;
  if (isFragment || granting.has(question[0] ?? '') || (lead.facet !== facet && !lead.also.includes(facet))) {
    return undefined;
  }
  // Whether a skill is needed is told by what names it; an open question asks for all of them.
  const isTold = ofOneKind.has(facet)
    ? !closed || likeness >= sureOfMatter || mentions(lead, listContent(question))
    : Math.max(shared, likeness) >= sameMatter;
  return isTold ? undefined : ofPoints.get(facet);
}

/** Systems of codes of occupations. */
const scheme = /\b(?:isco|esco|anzsco|naics|noc|nace)\b/;

/** What is said first where a code of one system is asked for and another one's is told. */
export function ownUpToScheme({ question }: Lookup, { fact }: ChosenFact): string | undefined {
  const [named] = scheme.exec(question.join(' ')) ?? [];
  const isTold = named === undefined || fact.answer.toLowerCase().includes(named);
  return isTold
    ? undefined
    : `I have no sourced fact on ${named.toUpperCase()} for this; this is what I have.`;
}

/** Puts first what speaks of the very point that is asked about, where the overview does not. */
export function putPointFirst<Chosen extends Pick<ChosenFact, 'fact' | 'shared' | 'closeness'>>(
  { facet, fact }: Lookup,
  chosen: readonly Chosen[],
  conditions: readonly string[],
): readonly Chosen[] {
  const [lead] = chosen;
  if (!ofPoints.has(facet) || fact !== undefined || lead === undefined || lead.shared >= sameMatter)
    return chosen;
  const [first] = chosen
    .filter(({ shared }) => shared >= sureOfMatter)
    // What holds in one country tells nothing to those who ask of another.
    .filter((each) => conditions.length === 0 || each.fact.conditions.some((id) => conditions.includes(id)))
    .sort((a, b) => b.closeness - a.closeness);
  return putFirst(chosen, first);
}
