import type { Answer, Citation, Section, Suggestion } from './answer.ts';
import type { ChosenFact } from './choose-facts.ts';
import type { SourcedComparison } from './compare-roles.ts';
import type { Fact, Knowledge, Role, Source, SourceTier } from './knowledge.ts';
import { capitalise, headRole, withSmallInitial } from './role-names.ts';

/** One part of an answer: a facet of one or more roles, and the facts found for it, the best first. */
export interface AnswerPart {
  readonly roles: readonly Role[];
  readonly facet: string;
  /** Title of the facet. */
  readonly title: string;
  readonly chosen: readonly ChosenFact[];
}

export interface AnswerPlan {
  /** At least one, and at least one fact in each. */
  readonly parts: readonly AnswerPart[];
  /** Facets that were asked for. */
  readonly facets: readonly string[];
  readonly roles: readonly string[];
  readonly confidence: number;
  readonly suggestions: readonly Suggestion[];
  /** Said before anything else: a premise put right, or a condition we have no fact for. */
  readonly opening?: string | undefined;
  readonly length: 'brief' | 'usual' | 'full';
  /** The two roles side by side, where they are compared in general. */
  readonly comparison?: SourcedComparison | undefined;
  /** Facts not to be told again while there are others. */
  readonly told: readonly string[];
}

/** Words of an answer, all parts together: what one reads without scrolling on a phone. */
const wordBudget = { brief: 1, usual: 95, full: 240 } as const;
/** What stands beside a particular fact must be nearly as close to the question. */
const closeEnough = 0.8;
const mostFacts = { brief: 1, usual: 3, full: 6 } as const;
const tierOrder: readonly SourceTier[] = ['official', 'reference', 'trade', 'popular'];

/** Puts an answer together from the facts of its parts. */
export function composeAnswer(plan: AnswerPlan, knowledge: Pick<Knowledge, 'sources'>): Answer {
  const written = plan.parts.map((part) => ({ part, picked: pickFacts(part, plan) }));
  const facts = [...new Set(written.flatMap(({ picked }) => picked.map(({ fact }) => fact)))];
  const leads = written.flatMap(({ picked }) => picked.slice(0, 1));
  const [sentence, rest] = splitFirstSentence(leads[0]?.fact.answer ?? '');
  const opening = plan.opening ?? leads[0]?.reply;
  return {
    outcome: 'answer',
    roles: [...new Set([...plan.roles, ...leads.flatMap(({ fact }) => fact.roles)])],
    facets: [...new Set([...plan.facets, ...leads.flatMap(({ fact }) => [fact.facet, ...fact.also])])],
    facts: facts.map(({ id }) => id),
    lead: opening === undefined ? sentence : `${opening} ${sentence}`,
    sections: plan.length === 'brief' ? [] : writeSections(written, rest, plan),
    comparison: plan.comparison?.table,
    sources: cite(facts, knowledge, plan.comparison?.sources),
    reviewed: facts.map(({ reviewed }) => reviewed).sort()[0],
    confidence: plan.confidence,
    suggestions: plan.suggestions,
  };
}

/** A question for one particular fact gets that fact; a general one gets an overview up to the budget. */
function pickFacts({ chosen }: AnswerPart, { parts, length, told }: AnswerPlan): ChosenFact[] {
  const fresh = chosen.filter(({ fact }) => !told.includes(fact.id));
  const [best, ...others] = fresh.length > 0 ? fresh : chosen;
  if (best === undefined) return [];
  const picked = [best];
  let words = countWords(best.fact.answer);
  for (const other of others) {
    const related = length === 'full' || !best.specific || other.closeness > best.closeness * closeEnough;
    const fits = other.toThePoint && related && !repeats(other.fact, picked);
    words += fits ? countWords(other.fact.answer) : 0;
    if (words > wordBudget[length] / parts.length || picked.length >= mostFacts[length]) break;
    if (fits) picked.push(other);
  }
  return picked;
}

/** Whether most of what a fact says has been said. */
function repeats(fact: Fact, picked: readonly ChosenFact[]): boolean {
  const said = new Set(picked.flatMap((each) => longWords(each.fact.answer)));
  const words = longWords(fact.answer);
  return words.filter((word) => said.has(word)).length > words.length * 0.5;
}

function longWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

type WrittenPart = { readonly part: AnswerPart; readonly picked: readonly ChosenFact[] };

/** Everything after the lead: the rest of the first part, then the other parts under their headings. */
function writeSections(
  [first, ...others]: readonly WrittenPart[],
  rest: string,
  plan: AnswerPlan,
): Section[] {
  const beyondLead = first?.picked.slice(1).map(({ fact }) => fact.answer) ?? [];
  const paragraphs =
    plan.length === 'full' ? [rest, ...beyondLead] : [[rest, ...beyondLead].join(' ').trim()];
  return [
    ...paragraphs.filter((text) => text !== '').map((text) => ({ text })),
    ...others.map(({ part, picked }) => ({
      heading: headPart(part, plan.parts),
      text: picked.map(({ fact }) => fact.answer).join(' '),
    })),
  ];
}

/** Says what sets a part apart from the others: its roles, its facet, or both. */
function headPart({ roles, facet, title }: AnswerPart, parts: readonly AnswerPart[]): string {
  const names = roles
    .map((role, place) => (place === 0 ? headRole(role) : withSmallInitial(headRole(role))))
    .join(' and ');
  if (facet === 'difference' || parts.every((part) => part.facet === facet)) return names;
  const sameRoles = parts.every((part) => part.roles.length === 1 && part.roles[0] === roles[0]);
  return sameRoles ? capitalise(title) : `${names}: ${withSmallInitial(title)}`;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

/** The first sentence and what follows it. */
function splitFirstSentence(text: string): [string, string] {
  const end = /[.!?](?=\s+[A-Z"“])/.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()];
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
