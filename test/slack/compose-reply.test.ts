import { expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { createComposeReply } from '../../src/slack/compose-reply.ts';
import { createStubAnswerer } from '../support/stub-answerer.ts';

test('the same question in the same conversation is worked out once', () => {
  const { answerer, asked } = createStubAnswerer();
  const compose = createComposeReply(answerer);
  const first = compose('who?', newConversation, undefined);
  expect(compose('who?', { ...newConversation }, undefined)).toEqual(first);
  expect(asked).toHaveLength(1);
});

test('another text, conversation or quote is another question', () => {
  const { answerer, asked } = createStubAnswerer();
  const compose = createComposeReply(answerer);
  compose('who?', undefined, undefined);
  compose('who', undefined, undefined);
  compose('who?', newConversation, undefined);
  compose('who?', { ...newConversation, roles: ['coo'] }, undefined);
  const quoted = compose('who?', undefined, 'who?');
  expect(asked).toHaveLength(5);
  expect(quoted.message.text).toContain('You asked: who?');
});

test('only the latest replies are kept, and no long texts', () => {
  const { answerer, asked } = createStubAnswerer();
  const compose = createComposeReply(answerer, 2);
  for (const text of ['a', 'b', 'a', 'c', 'a']) compose(text, undefined, undefined);
  expect(asked.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  compose('b', undefined, undefined);
  compose('x'.repeat(201), undefined, undefined);
  compose('x'.repeat(201), undefined, undefined);
  expect(asked).toHaveLength(6);
});
