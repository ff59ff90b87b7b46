import type { Answerer } from '../answering/answer.ts';
import { renderPlainText } from '../answering/composing/plain-text.ts';
import { startConversation } from '../answering/converse.ts';
import { answerLines } from './answer-lines.ts';
import { chat } from './chat.ts';
import { keepNothing } from './keep-nothing.ts';

/** A chat for somebody who sits at the terminal; what comes through a pipe is answered line by line. */
export async function converseInTerminal(answerer: Answerer): Promise<void> {
  const { stdin, stdout } = process;
  const answers = keepNothing(answerer);
  if (stdin.isTTY) return chat(answers, stdin, stdout);
  const say = startConversation(answers);
  return answerLines(stdin, stdout, (line) => `${renderPlainText(say(line).answer)}\n`);
}
