import type { Conversation } from './answer.ts';
import { decide } from './decide.ts';
import type { DecisionMeans } from './deciding/decision.ts';
import { type Decision, type Decline, decline, type Request, type Understand } from './deciding/decision.ts';
import { mergeRequests } from './deciding/merge-requests.ts';
import { narrow } from './deciding/narrow-situation.ts';
import type { Interpretation } from './learning/interpret.ts';
import { readCues } from './reading/cues.ts';

/** Each question of several must be this clear on its own. */
const sureOfEach = 0.6;
/** What makes the whole message one that is not for us, whatever else it asks. */
const spoilers: ReadonlySet<string> = new Set(['prompt-injection', 'abuse']);
/** What makes it so unless another part is a clear question by itself. */
const partSpoilers: ReadonlySet<string> = new Set(['writing-task', 'advice', 'person-or-company']);
/** What is no question is left out without a word, and so is what has fewer words than this. */
const shortestLeft = 3;
/** Who tells a long story does not wait for an answer to each part of it. */
const mostParts = 3;
const idle: ReadonlySet<string> = new Set([
  'noise',
  'gibberish',
  'passing-mention',
  'known-role-unknown-facet',
  'look-alike-word',
]);

/** A clause, and whether it may be the question that is asked. */
export interface HeardClause {
  readonly understand: Understand;
  readonly asks: boolean;
}

/**
 * Understands a message of several clauses: each is read by itself, in the conversation of the ones before it, and
 * what is no clear question is an aside. Gives nothing where no clause is clear.
 * @param message as one, and whether what it tells is told before it asks.
 */
export function decideClauses(
  clauses: readonly HeardClause[],
  { whole, tellsBefore }: { readonly whole: Interpretation; readonly tellsBefore: boolean },
  conversation: Conversation,
  means: DecisionMeans,
): Extract<Decision, { kind: 'answer' | 'social' }> | undefined {
  const decided: DecidedClause[] = [];
  let context = conversation;
  const heard = clauses.filter(({ asks }) => asks || tellsBefore || conversation.roles.length > 0);
  for (const { understand, asks } of heard) {
    const decision = asks ? decideClause(understand, context, means) : undefined;
    const request = readSure(decision);
    context = request ? advance(context, request) : turnTo(understand(), context, means);
    decided.push({ reading: understand(), decision, request });
  }
  const isSpoilt =
    spoils(whole) || decided.some(({ reading, decision }) => decision?.kind === 'decline' && spoils(reading));
  if (isSpoilt && !decided.some(({ reading, request }) => request && isClearAlone(reading, means)))
    return undefined;
  const requests = decided.flatMap(({ request }) => request ?? []);
  const left = decided.length > mostParts ? [] : [...decided.flatMap(readLeft), ...readStrangers(decided)];
  return mergeRequests(requests, left[0]) ?? decided.flatMap(readHelp)[0];
}

/** A role we know nothing about that another part than the first one sets beside ours. */
function readStrangers(decided: readonly DecidedClause[]): Decline[] {
  return decided
    .filter(({ request }) => request !== undefined)
    .slice(1)
    .flatMap(({ reading, request }) => {
      const title = request?.stranger?.title;
      return title === undefined ? [] : [decline('other-role', reading, title)];
    });
}

interface DecidedClause {
  readonly reading: Interpretation;
  /** Nothing for what does not ask. */
  readonly decision: Decision | undefined;
  /** What to look up, where it is clear enough. */
  readonly request: Request | undefined;
}

function readSure(decision: Decision | undefined): Request | undefined {
  const isSure = decision?.kind === 'answer' && decision.request.confidence >= sureOfEach;
  return isSure ? decision.request : undefined;
}

function readHelp({ decision }: DecidedClause): Extract<Decision, { kind: 'social' }>[] {
  return decision?.kind === 'social' && decision.social === 'help' ? [decision] : [];
}

/** Whether a message is clearly one that is not for us, whatever else it asks. */
export function spoils({ offTopic }: Interpretation): boolean {
  const { label, probability } = offTopic;
  return probability > 0.5 && (spoilers.has(label) || partSpoilers.has(label));
}

/** "Write me a job ad" is no question about what was spoken of. */
function decideClause(understand: Understand, context: Conversation, means: DecisionMeans): Decision {
  const { offTopic } = understand();
  const isOrder = offTopic.probability > 0.5 && offTopic.label === 'writing-task';
  return isOrder ? decline('off-topic', understand(), offTopic.label) : decide(understand, context, means);
}

/** Whether a message is one that none of its parts is for us. */
export function spoilsAll({ offTopic }: Interpretation): boolean {
  return offTopic.probability > 0.5 && spoilers.has(offTopic.label);
}

/** A question that names its role and is most likely for us would be answered if it came alone. */
function isClearAlone(
  { question, confidence, offTopic }: Interpretation,
  { catalogue }: DecisionMeans,
): boolean {
  return question.roles.some(catalogue.isHome) && confidence > 0.75 && offTopic.probability < 0.2;
}

/** The part of which it is to be said that there is no answer to it. */
function readLeft({ decision, reading: { offTopic, question } }: DecidedClause): Decline[] {
  if (decision?.kind !== 'decline' || question.said.length < shortestLeft) return [];
  const { reason, about } = decision;
  // "When there is a deputy CEO, …" asks nothing.
  if (reason === 'no-fact' && /^(?:when|where|if)$/.test(question.said[0] ?? '')) return [];
  const isNamed = reason === 'other-role' || reason === 'no-fact' || about === 'person-or-company';
  const isElsewhere = reason === 'off-topic' && offTopic.probability > 0.5 && !idle.has(about);
  return isNamed || isElsewhere ? [decision] : [];
}

/** An aside may say whom the next question is about: "back to the COO, ...", "the first one, ...". */
function turnTo(
  { question }: Interpretation,
  context: Conversation,
  { catalogue }: DecisionMeans,
): Conversation {
  const { roles, slots } = question;
  if (!roles.every(catalogue.isMatter)) return { ...context, roles };
  return narrow({ cues: readCues(slots), conversation: context, catalogue });
}

function advance(conversation: Conversation, { lookups, facets, named }: Request): Conversation {
  return { ...conversation, roles: named, facets, topics: lookups };
}
