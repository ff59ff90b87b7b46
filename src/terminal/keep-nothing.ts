import { type Answerer, newConversation } from '../answering/answer.ts';
import { plainAnswer } from '../answering/composing/plain-answer.ts';
import { type AboutAsker, readAboutAsker } from '../answering/reading/about-asker.ts';

const replies: Readonly<Record<AboutAsker, string>> = {
  forget: 'There is nothing to forget: what you type in this terminal is not stored.',
  stored: 'Nothing: what you type in this terminal is not stored.',
};

/** An answerer for where nothing is stored: whoever wants to be forgotten, or to know what is kept, is told so. */
export function keepNothing(answerer: Answerer): Answerer {
  return (text, conversation = newConversation) => {
    const about = readAboutAsker(text);
    if (about === undefined) return answerer(text, conversation);
    return { answer: plainAnswer('help', replies[about], 1), conversation };
  };
}
