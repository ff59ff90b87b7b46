import { expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { keepNothing } from '../../src/terminal/keep-nothing.ts';
import { createStubAnswerer } from '../support/stub-answerer.ts';

test.each([
  ['forget me', 'There is nothing to forget: what you type in this terminal is not stored.'],
  ['what do you know about me?', 'Nothing: what you type in this terminal is not stored.'],
])('%s is answered without the knowledge, and the conversation goes on', (text, lead) => {
  const { answerer, asked } = createStubAnswerer();
  const before = { ...newConversation, roles: ['coo'] };
  const { answer, conversation } = keepNothing(answerer)(text, before);
  expect(answer.lead).toBe(lead);
  expect(conversation).toBe(before);
  expect(asked).toEqual([]);
});

test('all else is a question', () => {
  const { answerer, asked } = createStubAnswerer();
  expect(keepNothing(answerer)('who is above?').answer.lead).toBe('You wrote: who is above?');
  expect(asked).toHaveLength(1);
});
