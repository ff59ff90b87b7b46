import type { Answerer } from '../answering/answer.ts';
import { answerLines } from './answer-lines.ts';
import { chat, createTurn } from './chat.ts';

/** A chat for somebody who sits at the terminal; what comes through a pipe is answered line by line. */
export async function converseInTerminal(answerer: Answerer): Promise<void> {
  const { stdin, stdout } = process;
  if (stdin.isTTY) return chat(answerer, stdin, stdout);
  const say = createTurn(answerer);
  return answerLines(stdin, stdout, (line) => `${say(line)}\n`);
}
