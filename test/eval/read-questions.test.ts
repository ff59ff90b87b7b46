import { expect, it } from 'vitest';
import { readQuestionFile, readQuestions } from '../../src/eval/read-questions.ts';

it('reads a question a line', () => {
  const lines =
    '{"id":"a","text":"hi","outcome":"greet"}\n\n{"id":"b","turns":["x","y"],"outcome":"answer"}\n';
  expect(readQuestions(lines).map(({ id }) => id)).toEqual(['a', 'b']);
});

it.each([
  ['{"id":"a","text":"hi","outcome":"greet"}\nwhat', 'Line 2 is not JSON.'],
  ['{"id":"a","text":"hi","outcome":"wave"}', /^Line 1 is not a labelled question: outcome: /],
  ['{"id":"a","outcome":"greet"}', /needs either "text" or "turns"/],
  ['\n', 'There are no labelled questions in it.'],
])('says what is wrong with %j', (lines, message) => {
  expect(() => readQuestions(lines)).toThrow(message);
});

it('says which file it cannot read', () => {
  expect(() => readQuestionFile('no-such-file.jsonl')).toThrow(/^Cannot read no-such-file\.jsonl: ENOENT/);
});
