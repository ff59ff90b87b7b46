import type { Conversation } from './answer.ts';
import { decide } from './decide.ts';
import { spoils } from './decide-clauses.ts';
import {
  type Decision,
  type DecisionMeans,
  meansOneFact,
  thresholds,
  type Understand,
} from './deciding/decision.ts';

/** Facets under which it is the very question where there are COOs. */
const ofPlaces: ReadonlySet<string> = new Set(['industries', 'prevalence']);

/**
 * Decides a question as if it did not say where: "what does the operations director of a bakery do" puzzles only by its
 * bakery, and "what does the COO of a law firm do" asks for no law, nor is a restaurant chain a supply chain. The answer
 * will own up to what it holds nothing on. Gives nothing where just the place is asked about, or where the question is not
 * clear even so.
 */
export function decideInGeneral(
  { message, decision, general }: { message: Understand; decision: Decision; general: Understand },
  conversation: Conversation,
  means: DecisionMeans,
): Decision | undefined {
  const { nearest, facets: read } = message();
  if (meansOneFact(nearest, read[0]?.label ?? '')) return undefined;
  const { question, confidence, facets } = general();
  const clear = confidence >= thresholds.answer && question.roles.some(means.catalogue.isHome);
  if (!clear || spoils(general())) return undefined;
  const facet = facets[0]?.label ?? '';
  if (!isPuzzled(decision) && (ofPlaces.has(facet) || decision.kind !== 'answer')) return undefined;
  const decided = decide(general, conversation, means);
  if (decided.kind !== 'answer') return undefined;
  const { conditions } = message().question;
  return { ...decided, request: { ...decided.request, conditions, namedConditions: conditions } };
}

/** Whether a question was not understood; what is declined by name was. */
function isPuzzled(decision: Decision): boolean {
  return decision.kind === 'which-facet' || (decision.kind === 'decline' && decision.reason === 'off-topic');
}
