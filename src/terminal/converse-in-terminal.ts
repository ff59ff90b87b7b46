import type { Answerer } from '../answering/answer.ts';
import { startConversation } from '../answering/converse.ts';
import { renderPlainText } from '../answering/plain-text.ts';
import { answerLines } from './answer-lines.ts';
import { chat } from './chat.ts';

/** A chat for somebody who sits at the terminal; what comes through a pipe is answered line by line. */
export async function converseInTerminal(answerer: Answerer): Promise<void> {
  const { stdin, stdout } = process;
  if (stdin.isTTY) return chat(answerer, stdin, stdout);
  const say = startConversation(answerer);
  return answerLines(stdin, stdout, (line) => `${renderPlainText(say(line).answer)}\n`);
}
