import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluate, renderMistakes, renderScore } from '../../src/eval/evaluate.ts';
import { readQuestions } from '../../src/eval/read-questions.ts';
import { projectDirectory } from '../../src/paths.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

const questions = readQuestions(readFileSync(join(projectDirectory, 'test/questions.jsonl'), 'utf8'));

/**
 * What must not get worse. Raise a floor when the figure has risen for good; the questions were written by somebody
 * who had seen neither the ways of asking nor the code, and the hardest of them are meant to be out of reach.
 */
const floor = {
  right: 0.8,
  wrong: 0.05,
  followUpsRight: 0.8,
  refused: 0.88,
  falseAnswers: 0.04,
  socialKind: 0.9,
};

it('answers the labelled questions at least as well as it did', () => {
  const evaluation = evaluate(questions, realAnswerer);
  const { score } = evaluation;
  const report = `\n${renderScore(score)}\n\n${renderMistakes(evaluation)}`;
  expect(score.right, report).toBeGreaterThanOrEqual(floor.right);
  expect(score.wrong, report).toBeLessThanOrEqual(floor.wrong);
  expect(score.followUpsRight, report).toBeGreaterThanOrEqual(floor.followUpsRight);
  expect(score.refused, report).toBeGreaterThanOrEqual(floor.refused);
  expect(score.falseAnswers, report).toBeLessThanOrEqual(floor.falseAnswers);
  expect(score.socialKind, report).toBeGreaterThanOrEqual(floor.socialKind);
});

it('has at least 300 labelled questions, each with an id of its own', () => {
  expect(questions.length).toBeGreaterThanOrEqual(300);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});
