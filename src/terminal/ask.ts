import { type Answerer, newConversation } from '../answering/answer.ts';
import { answerWithCharts } from '../answering/charts/answer-with-charts.ts';
import { createFindChart } from '../answering/charts/find-chart.ts';
import { renderPlainText } from '../answering/composing/plain-text.ts';
import { createAnswerer } from '../answering/create-answerer.ts';
import { openShippedKnowledge } from '../knowledge/open-knowledge.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { answerLines } from './answer-lines.ts';
import { converseInTerminal } from './converse-in-terminal.ts';
import { renderJsonLine } from './json-line.ts';
import { keepNothing } from './keep-nothing.ts';
import { readArguments, usage } from './read-arguments.ts';

const { stdin, stdout, stderr } = process;

/** `npm run ask`: one question, a conversation, or JSON lines. */
async function ask(words: readonly string[]): Promise<void> {
  const told = readArguments(words);
  switch (told.kind) {
    case 'help':
      stdout.write(usage);
      return;
    case 'wrong':
      stderr.write(`${told.reason}\n\n${usage}`);
      process.exitCode = 2;
      return;
    case 'question':
      stdout.write(
        `${renderPlainText(keepNothing(await readAnswerer())(told.text, newConversation).answer)}\n`,
      );
      return;
    case 'json': {
      const answerer = await readAnswerer();
      return answerLines(stdin, stdout, (line) => renderJsonLine(line, answerer));
    }
    case 'conversation':
      return converseInTerminal(await readAnswerer());
  }
}

async function readAnswerer(): Promise<Answerer> {
  const { knowledge, learned } = await openShippedKnowledge();
  return answerWithCharts(createAnswerer(knowledge, learned), createFindChart(knowledge));
}

// Whoever reads may have seen enough, as `head` has.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

ask(process.argv.slice(2)).catch((error: unknown) => {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`${error instanceof KnowledgeError ? error.message : details}\n`);
  process.exitCode = 1;
});
