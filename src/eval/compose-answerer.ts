import { type Answerer, newConversation } from '../answering/answer.ts';
import { createCatalogue } from '../answering/catalogue.ts';
import { createFactChooser } from '../answering/choose-facts.ts';
import { decide } from '../answering/decide.ts';
import { decideClauses } from '../answering/decide-clauses.ts';
import type { Decision, Understand } from '../answering/decision.ts';
import type { Interpreter } from '../answering/interpret.ts';
import type { Knowledge } from '../answering/knowledge.ts';
import type { Learned } from '../answering/learn.ts';
import { createResponder } from '../answering/respond.ts';
import { splitClauses } from '../answering/split-clauses.ts';

/**
 * The bot's answerer around another reading of messages. A test holds it against the real one, with whose steps it
 * must keep up.
 */
export function composeAnswerer(knowledge: Knowledge, learned: Learned, interpret: Interpreter): Answerer {
  const catalogue = createCatalogue(knowledge);
  const means = { catalogue, chooseFacts: createFactChooser(knowledge, learned, catalogue) };
  const respond = createResponder(knowledge, means);
  const understand =
    (text: string): Understand =>
    (assumed) =>
      interpret(text, assumed);

  return (text, conversation = newConversation) => {
    const message = understand(text);
    const whole = decide(message, conversation, means);
    const clauses = splitClauses(text);
    if (clauses.length < 2) return respond(whole, message().confidence, conversation);
    const questions = clauses.filter(({ isQuestion }) => isQuestion);
    const parts = decideClauses(
      (questions.length > 0 ? questions : clauses).map((clause) => understand(clause.text)),
      conversation,
      means,
    );
    return respond(preferParts(whole, parts), message().confidence, conversation);
  };
}

function preferParts(whole: Decision, parts: Decision | undefined): Decision {
  if (parts === undefined) return whole;
  if (parts.kind !== 'answer') return whole.kind === 'decline' ? parts : whole;
  return parts.request.lookups.length > 1 || whole.kind !== 'answer' ? parts : whole;
}
