import { createInterface } from 'node:readline';
import { type Answerer, newConversation } from '../answering/answer.ts';
import { renderPlainText } from '../answering/plain-text.ts';

/** A conversation at the prompt; an empty line or the end of the input ends it. */
export async function chat(answerer: Answerer, input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  output.write('Ask about the COO or the operations director. An empty line ends the chat.\n\n');
  const lines = createInterface({ input, output, prompt: 'you> ' });
  let conversation = newConversation;
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '') break;
    const reply = answerer(line, conversation);
    conversation = reply.conversation;
    output.write(`\n${renderPlainText(reply.answer)}\n\n`);
    lines.prompt();
  }
  lines.close();
}
