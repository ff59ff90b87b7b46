import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createInterpreter } from '../../src/answering/interpret.ts';
import { learn } from '../../src/answering/learn.ts';
import { composeAnswerer } from '../../src/eval/compose-answerer.ts';
import { evaluate } from '../../src/eval/evaluate.ts';
import { readQuestions } from '../../src/eval/read-questions.ts';
import { projectDirectory } from '../../src/paths.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

it('answers as the bot does where the reading is the bot’s own', () => {
  const questions = readQuestions(readFileSync(join(projectDirectory, 'test/questions.jsonl'), 'utf8'));
  const learned = learn(realKnowledge);
  const composed = composeAnswerer(realKnowledge, learned, createInterpreter(realKnowledge, learned));
  expect(evaluate(questions, composed)).toEqual(evaluate(questions, realAnswerer));
});
