import { createInterface } from 'node:readline';
import type { Answerer } from '../answering/answer.ts';
import { renderPlainText } from '../answering/composing/plain-text.ts';
import { startConversation } from '../answering/converse.ts';

const welcome = 'Ask about the COO or the operations director. An empty line ends the chat.\n\n';

/** A conversation at the prompt; an empty line or the end of the input ends it. */
export async function chat(
  answerer: Answerer,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  output.write(welcome);
  const say = startConversation(answerer);
  const lines = createInterface({ input, output, prompt: 'you> ' });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '') return lines.close();
    output.write(`\n${renderPlainText(say(line).answer)}\n\n`);
    lines.prompt();
  }
  // Ctrl+D leaves the prompt standing, and what comes next begins on a new line.
  output.write('\n');
}
