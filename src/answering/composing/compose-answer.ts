import type { Answer, Citation, Section, Suggestion } from '../answer.ts';
import type { AnswerPart, Length, PickedPart } from '../choosing/pick-facts.ts';
import type { Fact, Knowledge, Source, SourceTier } from '../knowledge.ts';
import { capitalise, headRole, withSmallInitial } from '../roles/role-names.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';
import type { SourcedComparison } from './compare-roles.ts';

export interface AnswerPlan {
  /** At least one, and at least one fact in each. */
  readonly parts: readonly PickedPart[];
  /** Facets that were asked for. */
  readonly facets: readonly string[];
  readonly roles: readonly string[];
  readonly confidence: number;
  readonly suggestions: readonly Suggestion[];
  /** Said before anything else: a premise put right, or a condition we have no fact for. */
  readonly opening?: string | undefined;
  /** Ids of the sources of that, where it says something itself. */
  readonly openingSources?: readonly string[] | undefined;
  readonly length: Length;
  /** What is listed was asked for by its weight. */
  readonly ranked?: boolean | undefined;
  /** The two roles side by side, where they are compared in general. */
  readonly comparison?: SourcedComparison | undefined;
}

const tierOrder: readonly SourceTier[] = ['official', 'reference', 'trade', 'popular'];

/** Puts an answer together from the facts of its parts. */
export function composeAnswer(plan: AnswerPlan, knowledge: Pick<Knowledge, 'sources'>): Answer {
  const facts = [...new Set(plan.parts.flatMap(({ picked }) => picked.map(({ fact }) => fact)))];
  const leads = plan.parts.flatMap(({ picked }) => picked.slice(0, 1));
  const [told, rest] = splitFirstSentence(leads[0]?.fact.answer ?? '');
  const sentence = plan.parts[0]?.list?.lead ?? told;
  const opening = plan.opening ?? leads[0]?.reply;
  return {
    outcome: 'answer',
    roles: [...new Set([...plan.roles, ...leads.flatMap(({ fact }) => fact.roles)])],
    facets: [...new Set([...plan.facets, ...leads.flatMap(({ fact }) => [fact.facet, ...fact.also])])],
    facts: facts.map(({ id }) => id),
    lead: opening === undefined || repeats(opening, sentence) ? sentence : `${opening} ${sentence}`,
    sections: plan.length === 'brief' ? [] : writeSections(rest, plan),
    comparison: plan.comparison?.table,
    sources: cite(facts, knowledge, [...(plan.openingSources ?? []), ...(plan.comparison?.sources ?? [])]),
    reviewed: facts.map(({ reviewed }) => reviewed).sort()[0],
    confidence: plan.confidence,
    suggestions: plan.suggestions,
  };
}

/** "No law that we know of …" is a no by itself. */
function repeats(opening: string, sentence: string): boolean {
  return /^no /i.test(sentence) && /\bno\.$/i.test(opening);
}

/** Everything after the lead: the rest of the first part, then the other parts under their headings. */
function writeSections(rest: string, plan: AnswerPlan): Section[] {
  const [first, ...others] = plan.parts;
  const own =
    first?.list === undefined ? writeParagraphs(rest, plan) : [{ text: writeItems(first.list.items) }];
  const sections = [
    ...own,
    ...others.map((part) => ({ heading: headPart(part, plan.parts), text: writePart(part) })),
  ];
  const isRanked = plan.ranked && plan.parts.some(({ list }) => list !== undefined);
  return isRanked ? [...sections, { text: 'My sources do not rank these.' }] : sections;
}

function writePart({ picked, list }: PickedPart): string {
  return list === undefined
    ? picked.map(({ fact }) => fact.answer).join(' ')
    : `${list.lead}\n${writeItems(list.items)}`;
}

/** What the lines of a list begin with. */
export const bullet = '\u2022 ';

function writeItems(items: readonly string[]): string {
  return items.map((item) => `${bullet}${capitalise(item)}`).join('\n');
}

function writeParagraphs(rest: string, { parts: [first], length }: AnswerPlan): Section[] {
  const beyondLead = first?.picked.slice(1).map(({ fact }) => fact.answer) ?? [];
  const paragraphs = length === 'full' ? [rest, ...beyondLead] : [[rest, ...beyondLead].join(' ').trim()];
  return paragraphs.filter((text) => text !== '').map((text) => ({ text }));
}

/** What a part is about. */
export type PartTopic = Pick<AnswerPart, 'roles' | 'facet' | 'title'>;

/** Says what sets a part apart from the others: its roles, its facet, or both. */
export function headPart({ roles, facet, title }: PartTopic, parts: readonly PartTopic[]): string {
  const names = roles
    .map((role, place) => (place === 0 ? headRole(role) : withSmallInitial(headRole(role))))
    .join(' and ');
  if (facet === 'difference' || parts.every((part) => part.facet === facet)) return names;
  const sameRoles = parts.every((part) => part.roles.length === 1 && part.roles[0] === roles[0]);
  return sameRoles ? capitalise(title) : `${names}: ${withSmallInitial(title)}`;
}

/** The sources of some facts: those of the first fact first, then the best of the others, the weightiest first in both. */
export function cite(
  facts: readonly Fact[],
  { sources }: Pick<Knowledge, 'sources'>,
  others: readonly string[] = [],
): Citation[] {
  const [first, ...supporting] = facts;
  const leading = new Set(first?.sources ?? []);
  const used = new Set([...leading, ...supporting.flatMap((fact) => fact.sources.slice(0, 3)), ...others]);
  const place = ({ id, tier }: Source): number =>
    (leading.has(id) ? 0 : tierOrder.length) + tierOrder.indexOf(tier);
  return sources
    .filter(({ id }) => used.has(id))
    .sort((a, b) => place(a) - place(b))
    .map(({ id, cite: name, year, address }) => ({ id, cite: name, year, address }));
}
