import { type Answerer, newConversation, type Reply } from './answer.ts';

/** Begins a conversation: gives the reply to each turn of it, in the light of the turns before. */
export function startConversation(answerer: Answerer): (text: string) => Reply {
  let conversation = newConversation;
  return (text) => {
    const reply = answerer(text, conversation);
    conversation = reply.conversation;
    return reply;
  };
}

/** Says the turns one after the other and gives the last reply. */
export function converse([first = '', ...others]: readonly string[], answerer: Answerer): Reply {
  const say = startConversation(answerer);
  let reply = say(first);
  for (const turn of others) reply = say(turn);
  return reply;
}
