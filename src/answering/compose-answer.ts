import type { Answer, Citation, Section, Suggestion } from './answer.ts';
import type { ChosenFact } from './choose-facts.ts';
import type { Fact, Knowledge, Role, SourceTier } from './knowledge.ts';
import { capitalise, headRole } from './role-names.ts';

/** One part of an answer: a facet of one or more roles, and the facts found for it, the best first. */
export interface AnswerPart {
  readonly roles: readonly Role[];
  readonly facet: string;
  readonly facetTitle: string;
  readonly chosen: readonly ChosenFact[];
}

export interface AnswerPlan {
  readonly parts: readonly AnswerPart[];
  /** Facets that were asked for. */
  readonly facets: readonly string[];
  /** Roles that the answer is about, in the order asked. */
  readonly roles: readonly string[];
  readonly confidence: number;
  readonly suggestions: readonly Suggestion[];
  /** Said before anything else: a premise put right, or a condition we have no fact for. */
  readonly opening?: string | undefined;
  readonly length: 'brief' | 'usual' | 'full';
}

/** Words of an answer, all parts together: what one reads without scrolling on a phone. */
const wordBudget = { brief: 1, usual: 95, full: 240 } as const;
const specific = 0.6;
const tierOrder: readonly SourceTier[] = ['official', 'reference', 'trade', 'popular'];

/** Puts an answer together from the facts of its parts. Every part has at least one fact. */
export function composeAnswer(plan: AnswerPlan, knowledge: Pick<Knowledge, 'sources'>): Answer {
  const budget = wordBudget[plan.length] / plan.parts.length;
  const written = plan.parts.map((part) => {
    const facts = pickFacts(part.chosen, budget, plan.length);
    return { part, facts, text: facts.map(({ fact }) => fact.answer).join(' ') };
  });
  const facts = [...new Set(written.flatMap((each) => each.facts.map(({ fact }) => fact)))];
  const [first] = written;
  const leads = written.flatMap((each) => each.facts.slice(0, 1).map(({ fact }) => fact));
  const [firstSentence, rest] = splitFirstSentence(first?.text ?? '');
  const reply = first?.facts[0]?.reply;
  const lead = [plan.opening ?? reply, firstSentence].filter((text) => text !== undefined).join(' ');
  const sections: Section[] = plan.length === 'brief' || rest === '' ? [] : [{ text: rest }];
  for (const { part, text } of written.slice(1)) sections.push({ heading: headPart(part, plan), text });
  return {
    outcome: 'answer',
    roles: [...new Set([...plan.roles, ...facts.flatMap((fact) => fact.roles)])],
    facets: [...new Set([...plan.facets, ...plan.parts.map(({ facet }) => facet), ...leads.flatMap(carried)])],
    facts: facts.map(({ id }) => id),
    lead,
    sections,
    sources: cite(facts, knowledge),
    reviewed: facts.map((fact) => fact.reviewed).sort()[0],
    confidence: plan.confidence,
    suggestions: plan.suggestions,
  };
}

function carried(fact: Fact): string[] {
  return [fact.facet, ...fact.also];
}

/** Says what sets a part apart from the others: its facet, its role, or both. */
function headPart(part: AnswerPart, plan: AnswerPlan): string {
  const role = part.roles.map(headRole).join(' and ');
  const facet = capitalise(part.facetTitle);
  if (plan.parts.every((other) => other.facet === part.facet)) return role;
  const sameRoles = plan.parts.every((other) => other.roles.map(({ id }) => id).join() === part.roles.map(({ id }) => id).join());
  return sameRoles ? facet : `${role}: ${part.facetTitle}`;
}

/** A question for one particular fact gets that fact; a general one gets an overview up to the budget. */
function pickFacts(chosen: readonly ChosenFact[], budget: number, length: AnswerPlan['length']): ChosenFact[] {
  const [best, ...others] = chosen;
  if (best === undefined) return [];
  const picked = [best];
  if (length === 'brief') return picked;
  let words = countWords(best.fact.answer);
  for (const other of others) {
    const beyond = best.likeness >= specific && other.likeness < 0.4 && length !== 'full';
    if (beyond || other.fact.conditions.some((condition) => !best.fact.conditions.includes(condition))) continue;
    const more = countWords(other.fact.answer);
    if (words + more > budget) continue;
    picked.push(other);
    words += more;
    if (picked.length === 4 && length !== 'full') break;
  }
  return picked;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

/** The first sentence and what follows it. */
export function splitFirstSentence(text: string): [string, string] {
  const end = /[.!?](?=\s+[A-Z"“])/.exec(text);
  if (end === null) return [text, ''];
  return [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()];
}

/** The sources of some facts, the weightiest first. */
export function cite(facts: readonly Fact[], { sources }: Pick<Knowledge, 'sources'>): Citation[] {
  const used = new Set(facts.flatMap((fact) => fact.sources));
  return sources
    .filter(({ id }) => used.has(id))
    .sort((a, b) => tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier))
    .map(({ id, cite: name, year, address }) => ({ id, cite: name, year, address }));
}
