import type { Conversation } from './answer.ts';
import type { Topic } from './choose-facts.ts';
import { type DecisionMeans, decide } from './decide.ts';
import type { Decision, Request, Understand } from './decision.ts';
import type { Interpretation } from './interpret.ts';

/** More questions at once than one can answer in a short reply. */
const most = 3;
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

/**
 * Understands a message of several clauses: each is read by itself, in the conversation of the ones before it, and
 * what is no clear question is an aside. Gives nothing where no clause is clear.
 */
export function decideClauses(
  clauses: readonly Understand[],
  conversation: Conversation,
  means: DecisionMeans,
): Extract<Decision, { kind: 'answer' | 'social' }> | undefined {
  const requests: Request[] = [];
  let help: Extract<Decision, { kind: 'social' }> | undefined;
  let context = conversation;
  for (const understand of clauses) {
    const decision = decide(understand, context, means);
    if (decision.kind === 'decline' && spoils(understand())) return undefined;
    if (decision.kind === 'social' && decision.social === 'help') help = decision;
    if (decision.kind === 'answer' && decision.request.confidence >= sureOfEach) {
      requests.push(decision.request);
      context = advance(context, decision.request);
    } else {
      // An aside may still say whom the next question is about.
      const { roles } = understand().question;
      if (roles.some(means.catalogue.isHome)) context = { ...context, roles };
    }
  }
  return mergeRequests(requests) ?? help;
}

/** Whether a message is clearly one that is not for us, whatever else it asks. */
export function spoils({ offTopic }: Interpretation): boolean {
  return offTopic.probability > 0.5 && spoilers.has(offTopic.label);
}

/** One request for all questions, each thing looked up once; the least sure of them sets the confidence. */
function mergeRequests(requests: readonly Request[]): Extract<Decision, { kind: 'answer' }> | undefined {
  const [first] = requests;
  if (first === undefined) return undefined;
  const lookups = requests
    .flatMap((request) => request.lookups)
    .filter((lookup, index, all) => all.findIndex((other) => isSame(lookup, other)) === index);
  return {
    kind: 'answer',
    request: {
      ...first,
      lookups: lookups.slice(0, most),
      facets: [...new Set(requests.flatMap(({ facets }) => facets))],
      named: [...new Set(requests.flatMap(({ named }) => named))],
      conditions: [...new Set(requests.flatMap(({ conditions }) => conditions))],
      namedConditions: [...new Set(requests.flatMap(({ namedConditions }) => namedConditions))],
      confidence: Math.min(...requests.map(({ confidence }) => confidence)),
    },
  };
}

function advance(conversation: Conversation, { lookups, facets, named }: Request): Conversation {
  return { ...conversation, roles: named, facets, topics: lookups };
}

function isSame(a: Topic, b: Topic): boolean {
  return a.facet === b.facet && a.roles.join() === b.roles.join();
}
