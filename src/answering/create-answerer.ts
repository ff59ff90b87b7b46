import { type Answerer, type Conversation, newConversation } from './answer.ts';
import { createCatalogue } from './catalogue.ts';
import { createFactChooser } from './choose-facts.ts';
import { decide } from './decide.ts';
import { decideClauses, spoils } from './decide-clauses.ts';
import { decideHidden } from './decide-hidden.ts';
import { decideInGeneral } from './decide-in-general.ts';
import type { Decision, Request, Understand } from './decision.ts';
import { createCaseFinder } from './find-cases.ts';
import { createInterpreter, type Interpretation, type Interpreter } from './interpret.ts';
import { keepLatest } from './keep-latest.ts';
import type { Knowledge } from './knowledge.ts';
import type { Learned } from './learn.ts';
import { createResponder } from './respond.ts';
import { type Clause, listTails, splitClauses } from './split-clauses.ts';

/**
 * Makes the answerer of a knowledge base.
 * @param learned what {@link learn} made of that knowledge.
 * @param interpret another reading of messages than the bot's own, to be measured beside it.
 */
export function createAnswerer(
  knowledge: Knowledge,
  learned: Learned,
  interpret: Interpreter = createInterpreter(knowledge, learned),
): Answerer {
  const catalogue = createCatalogue(knowledge);
  const means = {
    catalogue,
    chooseFacts: createFactChooser(knowledge, learned, catalogue),
    findCase: createCaseFinder(knowledge, learned.asked, catalogue.isHome),
  };
  const respond = createResponder(knowledge, means);
  const understand = remember((text) => once((assumed) => interpret(text, assumed)));

  const decideParts = (
    message: Understand,
    clauses: readonly Clause[],
    conversation: Conversation,
  ): Decision | undefined => {
    if (clauses.length < 2 || spoils(message())) return undefined;
    const anyAsks = clauses.some(({ isQuestion }) => isQuestion);
    return decideClauses(
      clauses.map((clause) => ({
        understand: understand(clause.text),
        asks: clause.isQuestion || !anyAsks,
      })),
      conversation,
      means,
    );
  };

  /** "Cool. And under?" asks what it would ask without its first word. */
  const cutSmallTalk = (clauses: readonly Clause[]): readonly Clause[] => {
    const questions = clauses.filter(({ isQuestion }) => isQuestion);
    if (questions.length === 0 || questions.length === clauses.length) return clauses;
    const isSmallTalk = (aside: string): boolean =>
      aside.split(/\s+/).length <= longestSmallTalk && understand(aside)().phrase !== undefined;
    return clauses.every(({ text, isQuestion }) => isQuestion || isSmallTalk(text)) ? questions : clauses;
  };

  return (said, conversation = newConversation) => {
    const all = splitClauses(said);
    const clauses = cutSmallTalk(all);
    const text = clauses === all ? said : clauses.map((clause) => clause.text).join(' ');
    const message = understand(text);
    const whole = decide(message, conversation, means);
    const decision = preferParts(
      whole,
      decideParts(message, clauses, conversation),
      speaksOfRole(message(), conversation),
    );
    const tails = decision.kind === 'answer' ? [] : listTails(text).map(understand);
    const hidden = decideHidden(message, tails, conversation, means);
    const { confidence, facets, question } = message();
    const general =
      question.general === undefined || hidden !== undefined || !isPuzzled(decision)
        ? undefined
        : decideInGeneral(message, understand(question.general), conversation, means);
    const [, second] = facets;
    return {
      second: second && { facet: second.label, probability: second.probability },
      ...respond(hidden ?? general ?? decision, confidence, conversation),
    };
  };
}

/** In words; longer asides say something. */
const longestSmallTalk = 4;

function speaksOfRole({ question }: Interpretation, { roles }: Conversation): boolean {
  return question.command || question.roles.length > 0 || roles.length > 0;
}

/** Longer messages are hardly ever sent twice, and so many readings at most are kept. */
const kept = { longest: 200, most: 300 };

/** Keeps the latest readings: reading is most of the work, and what a message says does not depend on what went before. */
function remember(understand: (text: string) => Understand): (text: string) => Understand {
  const readings = new Map<string, Understand>();
  return (text) => {
    if (text.length > kept.longest) return understand(text);
    const reading = readings.get(text) ?? understand(text);
    keepLatest(readings, text, reading, kept.most);
    return reading;
  };
}

/** Reads a message once for each role assumed, however many rules ask. */
function once(understand: Understand): Understand {
  const readings = new Map<string | undefined, Interpretation>();
  return (assumed) => {
    const reading = readings.get(assumed) ?? understand(assumed);
    readings.set(assumed, reading);
    return reading;
  };
}

/** Whether a question was not understood; what is declined by name was. */
function isPuzzled(decision: Decision): boolean {
  return decision.kind === 'which-facet' || (decision.kind === 'decline' && decision.reason === 'off-topic');
}

type Answering = Extract<Decision, { kind: 'answer' }>;

/**
 * The parts count where they ask several things, or where the message as a whole is not understood. One that names no
 * role is not understood better in parts: "if she would not like you, then what's the point?".
 */
function preferParts(whole: Decision, parts: Decision | undefined, speaksOfRole: boolean): Decision {
  if (parts === undefined) return whole;
  if (parts.kind !== 'answer') return whole.kind === 'decline' ? parts : whole;
  if (whole.kind === 'decline' && !speaksOfRole) return whole;
  if (parts.request.lookups.length > 1 || whole.kind !== 'answer') return parts;
  return asksTheSame(parts.request, whole.request) ? withQuestion(whole, parts.request) : whole;
}

/** "Here we have a deputy CEO. Is that the COO?" asks what its last sentence asks, under what the first one says. */
function asksTheSame({ lookups: [part] }: Request, { lookups: [whole] }: Request): boolean {
  if (part === undefined || whole === undefined || part.closed !== true) return false;
  return part.facet === whole.facet && part.roles.join() === whole.roles.join();
}

function withQuestion(whole: Answering, { lookups: [part] }: Request): Answering {
  const { request } = whole;
  const lookups = request.lookups.map((lookup, place) => (place === 0 && part !== undefined ? part : lookup));
  return { ...whole, request: { ...request, lookups } };
}
