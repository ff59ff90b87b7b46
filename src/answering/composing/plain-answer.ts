import type { Answer } from '../answer.ts';

/** An answer that tells no fact. */
export function plainAnswer(
  outcome: Answer['outcome'],
  lead: string,
  confidence: number,
  more: Partial<Answer> = {},
): Answer {
  const nothing = { roles: [], facets: [], facts: [], sections: [], sources: [], suggestions: [] };
  return { ...nothing, ...more, outcome, lead, confidence };
}
