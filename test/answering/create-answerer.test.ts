import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/create-answerer.ts';
import { createInterpreter } from '../../src/answering/learning/interpret.ts';
import { learn } from '../../src/answering/learning/learn.ts';
import { evaluate } from '../../src/eval/evaluate.ts';
import { readQuestions } from '../../src/eval/read-questions.ts';
import { projectDirectory } from '../../src/paths.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

const learned = learn(realKnowledge);
const interpret = createInterpreter(realKnowledge, learned);

it('answers as the bot does where the reading is the bot’s own', () => {
  const questions = readQuestions(readFileSync(join(projectDirectory, 'test/questions.jsonl'), 'utf8'));
  const composed = createAnswerer(realKnowledge, learned, interpret);
  expect(evaluate(questions, composed)).toEqual(evaluate(questions, realAnswerer));
});

it('answers by another reading where it is given one', () => {
  const neverSure = createAnswerer(realKnowledge, learned, (text, assumed) => ({
    ...interpret(text, assumed),
    confidence: 0,
  }));
  const question = 'how much does a COO earn in the US?';
  expect(realAnswerer(question).answer.outcome).toBe('answer');
  expect(neverSure(question).answer.outcome).toBe('decline');
});
