import type { Conversation } from './answer.ts';
import { decide } from './decide.ts';
import {
  type Decision,
  type DecisionMeans,
  type Decline,
  decline,
  type Request,
  type Understand,
} from './deciding/decision.ts';
import { isSameTopic, joinRequests } from './deciding/merge-requests.ts';
import { narrow } from './deciding/narrow-situation.ts';
import type { Interpretation } from './learning/interpret.ts';
import type { Topic } from './lookup.ts';
import { readCues } from './reading/cues.ts';
import { wantsOfMatter } from './reading/wishes.ts';

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
  for (const [place, { understand, asks }] of heard.entries()) {
    const isTurn = heard[place + 1]?.asks === true && turnsToAnother(understand(), context);
    const decision = asks && !isTurn ? decideClause(understand, context, means) : undefined;
    const { request, topics } = readNew(decision, decided, means);
    context = request ? advance(context, request, topics) : turnTo(understand(), context, means);
    decided.push({ reading: understand(), decision, request, topics });
  }
  const isSpoilt =
    spoils(whole) || decided.some(({ reading, decision }) => decision?.kind === 'decline' && spoils(reading));
  if (isSpoilt && !decided.some(({ reading, request }) => request && isClearAlone(reading, means)))
    return undefined;
  const requests = keepNews(decided).map((request) => shapeAs(whole, request));
  const left = decided.length > mostParts ? [] : [...readLeft(decided), ...readStrangers(decided)];
  return joinRequests(requests, left[0]) ?? decided.flatMap(readHelp)[0];
}

/** "And as bullet points, please" is said of all that is asked. */
function shapeAs({ question: { shape } }: Interpretation, request: Request): Request {
  return shape === undefined ? request : { ...request, shape, wish: request.wish ?? shape.wish };
}

/** "What is a COO? What does COO mean?" asks for one thing, "who hires the COO? Who fires them?" for two facts on one. */
function keepNews(decided: readonly DecidedClause[]): Request[] {
  return decided.flatMap(({ request, topics }, place) => {
    const isNew = wantsOfMatter(request?.wish) || !isTold(topics, decided.slice(0, place));
    return request !== undefined && isNew ? [request] : [];
  });
}

function isTold([topic]: readonly Topic[], before: readonly DecidedClause[]): boolean {
  const told = before.flatMap(({ topics }) => topics);
  return told.some((other) => topic && isSameTopic(other, topic) && other.fact === topic.fact);
}

/** What a request looks up, each with the fact that will lead. */
function tellTopics({ lookups, conditions }: Request, { chooseFacts }: DecisionMeans): Topic[] {
  return lookups.map((lookup) => {
    const [best] = chooseFacts(lookup, { conditions, told: new Set() });
    return { roles: lookup.roles, facet: lookup.facet, fact: best?.fact.id };
  });
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
  /** What it looks up, with the facts that will lead. */
  readonly topics: readonly Topic[];
}

function readSure(decision: Decision | undefined): Request | undefined {
  const isSure = decision?.kind === 'answer' && decision.request.confidence >= sureOfEach;
  return isSure ? decision.request : undefined;
}

/** What is asked for, with what it looks up; a point of which only the same would be told has no answer of its own. */
function readNew(
  decision: Decision | undefined,
  before: readonly DecidedClause[],
  means: DecisionMeans,
): Pick<DecidedClause, 'request' | 'topics'> {
  const request = readSure(decision);
  const topics = request ? tellTopics(request, means) : [];
  return { request: request?.point && isTold(topics, before) ? undefined : request, topics };
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

/** The parts of which it is to be said that there is no answer to them. */
function readLeft(decided: readonly DecidedClause[]): Decline[] {
  return decided.flatMap((clause, place) => {
    const { decision, request, reading } = clause;
    if (decision === undefined || request !== undefined) return [];
    if (reading.question.said.length < shortestLeft) return [];
    const isNext = decided.slice(0, place).some((before) => before.request !== undefined);
    return listReasons(clause) ?? (isNext && asksMore(clause) ? [decline('off-topic', reading)] : []);
  });
}

/** Why a part has no answer, where that is clear; nothing to be said of one that asks nothing. */
function listReasons({ decision, reading: { offTopic, question } }: DecidedClause): Decline[] | undefined {
  if (decision?.kind !== 'decline') return undefined;
  const { reason, about } = decision;
  // "When there is a deputy CEO, …" asks nothing.
  if (reason === 'no-fact' && /^(?:when|where|if)$/.test(question.said[0] ?? '')) return [];
  const isNamed = reason === 'other-role' || reason === 'no-fact' || about === 'person-or-company';
  const isElsewhere = reason === 'off-topic' && offTopic.probability > 0.5 && !idle.has(about);
  return isNamed || isElsewhere ? [decision] : undefined;
}

/** Whether a question after one that was answered waits for an answer, whatever it asks: it is more than "or not?". */
function asksMore({ decision, reading: { question } }: DecidedClause): boolean {
  const isSmallTalk = decision?.kind === 'social' && !question.closed;
  return question.said.length > shortestLeft && !isSmallTalk;
}

/** "And the CEO? What does he earn?" asks nothing of the CEO but what comes next. */
function turnsToAnother({ question }: Interpretation, { roles }: Conversation): boolean {
  return readCues(question).leadsOver && question.roles.some((role) => !roles.includes(role));
}

/** An aside may say whom the next question is about: "back to the COO, ...", "the first one, ...". */
function turnTo(
  { question }: Interpretation,
  context: Conversation,
  { catalogue }: DecisionMeans,
): Conversation {
  const { roles } = question;
  if (!roles.every(catalogue.isMatter)) return { ...context, roles };
  return narrow({ cues: readCues(question), conversation: context, catalogue });
}

/** The conversation as it will be when this has been answered. */
function advance(conversation: Conversation, request: Request, topics: readonly Topic[]): Conversation {
  const { facets, named, modifiers } = request;
  const facts = [...conversation.facts, ...topics.flatMap(({ fact }) => fact ?? [])];
  return { ...conversation, roles: named, facets, topics, facts, modifiers };
}
