import type { Conversation } from './answer.ts';
import { decide } from './decide.ts';
import { spoils } from './decide-clauses.ts';
import type { Decision, DecisionMeans, Understand } from './deciding/decision.ts';

/** How clear a question must be on its own to be heard in the middle of a long message. */
const sureOfHidden = 0.65;

/**
 * Finds the question that a long message hides in its middle, behind a greeting and a story that nobody foresaw: of its
 * tails, the clearest that asks about one of our own roles. Gives nothing where what surrounds it makes it another
 * matter, such as a text to be written.
 */
export function decideHidden(
  message: Understand,
  tails: readonly Understand[],
  conversation: Conversation,
  means: DecisionMeans,
): Decision | undefined {
  const clear = tails.filter((understand) => {
    const { question, confidence } = understand();
    return confidence >= sureOfHidden && question.roles.some(means.catalogue.isHome);
  });
  const [clearest] = clear.sort((a, b) => b().confidence - a().confidence);
  if (clearest === undefined || spoils(message())) return undefined;
  const decision = decide(clearest, conversation, means);
  return decision.kind === 'answer' ? decision : undefined;
}
