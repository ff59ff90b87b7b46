import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAboutAsker } from '../../src/answering/reading/about-asker.ts';
import { readQuestions } from '../../src/eval/read-questions.ts';
import { projectDirectory } from '../../src/paths.ts';

test.each([
  'forget me',
  'Forget about me!',
  '/coo forget me',
  '<@UBOT> forget me, please',
  'please forget everything about me',
  'forget everything you know about me',
  'Can you delete what you have stored about me?',
  'delete my data',
  'please erase all of my personal data now',
  'remove all the data you have on me',
  "I'd like you to forget me",
  'I want to be forgotten',
])('%s: to be forgotten', (text) => {
  expect(readAboutAsker(text)).toBe('forget');
});

test.each([
  'what do you know about me?',
  'What do you store about me',
  'tell me what you know about me',
  'what data have you stored about me?',
  'what’s stored about me',
  'what have you got on me?',
  'do you keep any data on me?',
  'my data',
  'privacy',
  'GDPR?',
])('%s: what is stored', (text) => {
  expect(readAboutAsker(text)).toBe('stored');
});

test.each([
  '',
  'forget it',
  'forget everything',
  'forget the COO, what about a CFO?',
  'forget me not',
  'what do you know about the COO?',
  'what do you know',
  'what is expected of me?',
  'what does a CEO want of me?',
  'delete a role',
  'remove me from this channel',
  'who is responsible for data privacy?',
])('%s: neither', (text) => {
  expect(readAboutAsker(text)).toBeUndefined();
});

test('no labelled question is taken for one of these', () => {
  const file = readFileSync(join(projectDirectory, 'test/questions.jsonl'), 'utf8');
  const texts = readQuestions(file).flatMap(({ text, turns = [] }) => [text ?? '', ...turns]);
  expect(texts.length).toBeGreaterThan(900);
  expect(texts.filter((text) => readAboutAsker(text) !== undefined)).toEqual([]);
});
