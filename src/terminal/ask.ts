import { createInterface } from 'node:readline';
import { stdin, stdout } from 'node:process';
import { type Answerer, newConversation, type Reply } from '../answering/answer.ts';
import { createAnswerer } from '../answering/create-answerer.ts';
import { renderPlainText } from '../answering/plain-text.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { knowledgeDirectory } from '../paths.ts';
import { renderJsonLine } from './json-line.ts';
import { chat } from './chat.ts';

/** `npm run ask`: one question from the arguments, JSON lines with `--json`, a chat without either. */
async function ask(words: readonly string[]): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const answerer = createAnswerer(loadKnowledge(knowledgeDirectory, today).knowledge);
  if (words[0] === '--json') return answerLines(answerer);
  if (words.length === 0) return chat(answerer, stdin, stdout);
  stdout.write(`${renderPlainText(answerer(words.join(' ')).answer)}\n`);
}

async function answerLines(answerer: Answerer): Promise<void> {
  for await (const line of createInterface({ input: stdin })) {
    if (line.trim() !== '') stdout.write(`${renderJsonLine(line, answerer)}\n`);
  }
}

ask(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof KnowledgeError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
