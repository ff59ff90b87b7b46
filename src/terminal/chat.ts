import { createInterface } from 'node:readline';
import { type Answerer, newConversation } from '../answering/answer.ts';
import { renderPlainText } from '../answering/plain-text.ts';

const welcome = 'Ask about the COO or the operations director. An empty line ends the chat.\n\n';

/** A conversation in the terminal; an empty line ends it. Without prompts each line is a question, up to the last. */
export async function chat(options: {
  answerer: Answerer;
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  prompts: boolean;
}): Promise<void> {
  const { answerer, input, output, prompts } = options;
  const lines = createInterface(prompts ? { input, output, prompt: 'you> ' } : { input });
  let conversation = newConversation;
  if (prompts) {
    output.write(welcome);
    lines.prompt();
  }
  for await (const line of lines) {
    const empty = line.trim() === '';
    if (empty && prompts) break;
    if (empty) continue;
    const reply = answerer(line, conversation);
    conversation = reply.conversation;
    output.write(prompts ? `\n${renderPlainText(reply.answer)}\n\n` : `${renderPlainText(reply.answer)}\n\n`);
    if (prompts) lines.prompt();
  }
  lines.close();
}
