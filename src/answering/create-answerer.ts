import { type Answerer, type Conversation, newConversation } from './answer.ts';
import { createCatalogue } from './catalogue.ts';
import { createFactChooser } from './choose-facts.ts';
import { decide } from './decide.ts';
import { decideClauses } from './decide-clauses.ts';
import type { Decision, Understand } from './decision.ts';
import { createInterpreter, type Interpretation, type Interpreter } from './interpret.ts';
import { keepLatest } from './keep-latest.ts';
import type { Knowledge } from './knowledge.ts';
import type { Learned } from './learn.ts';
import { createResponder } from './respond.ts';
import { splitClauses } from './split-clauses.ts';

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
  const means = { catalogue, chooseFacts: createFactChooser(knowledge, learned, catalogue) };
  const respond = createResponder(knowledge, means);
  const understand = remember((text) => once((assumed) => interpret(text, assumed)));

  const decideWhole = (text: string, message: Understand, conversation: Conversation): Decision => {
    const whole = decide(message, conversation, means);
    const clauses = splitClauses(text);
    if (clauses.length < 2) return whole;
    const questions = clauses.filter(({ isQuestion }) => isQuestion);
    const parts = decideClauses(
      (questions.length > 0 ? questions : clauses).map((clause) => understand(clause.text)),
      conversation,
      means,
    );
    return preferParts(whole, parts);
  };

  return (text, conversation = newConversation) => {
    const message = understand(text);
    const { confidence, facets } = message();
    const [, second] = facets;
    return {
      ...respond(decideWhole(text, message, conversation), confidence, conversation),
      second: second && { facet: second.label, probability: second.probability },
    };
  };
}

/** Longer messages are hardly ever sent twice, and so many readings at most are kept. */
const kept = { longest: 200, most: 100 };

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

/** The parts count where they ask several things, or where the message as a whole is not understood. */
function preferParts(whole: Decision, parts: Decision | undefined): Decision {
  if (parts === undefined) return whole;
  if (parts.kind !== 'answer') return whole.kind === 'decline' ? parts : whole;
  return parts.request.lookups.length > 1 || whole.kind !== 'answer' ? parts : whole;
}
