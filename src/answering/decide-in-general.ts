import type { Conversation } from './answer.ts';
import { type DecisionMeans, decide } from './decide.ts';
import { spoils } from './decide-clauses.ts';
import { type Decision, thresholds, type Understand } from './decision.ts';

/**
 * Decides a question as if it did not say where: "what does the operations director of a bakery do" puzzles only by its
 * bakery. The answer will own up to what it holds nothing on. Gives nothing where the question is not clear even so.
 */
export function decideInGeneral(
  message: Understand,
  general: Understand,
  conversation: Conversation,
  means: DecisionMeans,
): Decision | undefined {
  const { question, confidence } = general();
  const clear = confidence >= thresholds.answer && question.roles.some(means.catalogue.isHome);
  if (!clear || spoils(general())) return undefined;
  const decision = decide(general, conversation, means);
  if (decision.kind !== 'answer') return undefined;
  const { conditions } = message().question;
  return { ...decision, request: { ...decision.request, conditions, namedConditions: conditions } };
}
