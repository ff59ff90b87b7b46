import type { Conversation } from './answer.ts';
import { readCues } from './cues.ts';
import { type DecisionMeans, decide } from './decide.ts';
import type { Decision, Request, Understand } from './decision.ts';
import type { Interpretation } from './interpret.ts';
import { mergeRequests } from './merge-requests.ts';
import { narrow } from './narrow-situation.ts';

/** Each question of several must be this clear on its own. */
const sureOfEach = 0.6;
/** What makes the whole message one that is not for us, whatever else it asks. */
const spoilers: ReadonlySet<string> = new Set([
  'prompt-injection',
  'writing-task',
  'advice',
  'abuse',
  'person-or-company',
]);

/** A clause, and whether it may be the question that is asked. */
export interface HeardClause {
  readonly understand: Understand;
  readonly asks: boolean;
}

/**
 * Understands a message of several clauses: each is read by itself, in the conversation of the ones before it, and
 * what is no clear question is an aside. Gives nothing where no clause is clear.
 */
export function decideClauses(
  clauses: readonly HeardClause[],
  conversation: Conversation,
  means: DecisionMeans,
): Extract<Decision, { kind: 'answer' | 'social' }> | undefined {
  const requests: Request[] = [];
  let help: Extract<Decision, { kind: 'social' }> | undefined;
  let context = conversation;
  const heard = clauses.filter(({ asks }) => asks || conversation.roles.length > 0);
  for (const { understand, asks } of heard) {
    const decision = asks ? decide(understand, context, means) : undefined;
    if (decision?.kind === 'decline' && spoils(understand())) return undefined;
    if (decision?.kind === 'social' && decision.social === 'help') help = decision;
    if (decision?.kind === 'answer' && decision.request.confidence >= sureOfEach) {
      requests.push(decision.request);
      context = advance(context, decision.request);
    } else context = turnTo(understand(), context, means);
  }
  return mergeRequests(requests) ?? help;
}

/** Whether a message is clearly one that is not for us, whatever else it asks. */
export function spoils({ offTopic }: Interpretation): boolean {
  return offTopic.probability > 0.5 && spoilers.has(offTopic.label);
}

/** An aside may say whom the next question is about: "back to the COO, ...", "the first one, ...". */
function turnTo(
  { question }: Interpretation,
  context: Conversation,
  { catalogue }: DecisionMeans,
): Conversation {
  const { roles, slots } = question;
  if (roles.some(catalogue.isHome)) return { ...context, roles };
  return narrow({ cues: readCues(slots), conversation: context, catalogue });
}

function advance(conversation: Conversation, { lookups, facets, named }: Request): Conversation {
  return { ...conversation, roles: named, facets, topics: lookups };
}
