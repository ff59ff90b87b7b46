import { type Answerer, type Conversation, newConversation } from './answer.ts';
import { createCatalogue } from './catalogue.ts';
import { createFactChooser } from './choose-facts.ts';
import { composeAnswer } from './compose-answer.ts';
import { decide, type Decision, type Request } from './decide.ts';
import { createInterpreter, type Interpretation } from './interpret.ts';
import type { Knowledge } from './knowledge.ts';
import { createResponder } from './respond.ts';

/** Makes the answerer of a knowledge base; all learning happens here, once. */
export function createAnswerer(knowledge: Knowledge): Answerer {
  const interpret = createInterpreter(knowledge);
  const catalogue = createCatalogue(knowledge);
  const respond = createResponder(knowledge, catalogue);

  return (text, conversation = newConversation) => {
    const reading = interpret(text);
    const decision = decide(reading, conversation, catalogue);
    return respond(decision, reading, conversation);
  };
}
