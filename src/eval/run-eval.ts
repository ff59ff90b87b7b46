import { join } from 'node:path';
import { createAnswerer } from '../answering/create-answerer.ts';
import { openShippedKnowledge } from '../knowledge/open-knowledge.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { today } from '../knowledge/today.ts';
import { projectDirectory } from '../paths.ts';
import { evaluate, renderMistakes, renderScore } from './evaluate.ts';
import { readArguments, usage } from './read-arguments.ts';
import { QuestionsError, readQuestionFile } from './read-questions.ts';

const { stdout, stderr } = process;
const ownQuestions = join(projectDirectory, 'test/questions.jsonl');

/** `npm run eval`: how well labelled questions are answered. */
async function run(words: readonly string[]): Promise<void> {
  const told = readArguments(words);
  switch (told.kind) {
    case 'help':
      stdout.write(usage);
      return;
    case 'wrong':
      stderr.write(`${told.reason}\n\n${usage}`);
      process.exitCode = 2;
      return;
    case 'score':
      return score(told.file ?? ownQuestions, told.errors);
    case 'report': {
      // What measures everything is not even loaded for a quick look.
      const { writeReport } = await import('./report/write-report.ts');
      writeReport({
        questions: readQuestionFile(ownQuestions),
        today: today(),
        tell: (line) => stderr.write(`${line}\n`),
      });
    }
  }
}

async function score(file: string, errors: boolean): Promise<void> {
  const questions = readQuestionFile(file);
  const { knowledge, learned } = await openShippedKnowledge();
  const evaluation = evaluate(questions, createAnswerer(knowledge, learned));
  if (errors) stdout.write(`${renderMistakes(evaluation)}\n\n`);
  stdout.write(`${renderScore(evaluation.score)}\n`);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const expected = error instanceof QuestionsError || error instanceof KnowledgeError;
  stderr.write(`${expected ? error.message : details}\n`);
  process.exitCode = 1;
});
