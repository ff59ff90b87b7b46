import { expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { createComposeAnswer } from '../../src/slack/compose/compose-answer.ts';
import { createOfferRoles } from '../../src/slack/compose/offer-roles.ts';
import { usualSettings } from '../../src/storage/people.ts';
import { aQuestion } from '../support/a-question.ts';
import { createStubAnswerer } from '../support/stub-answerer.ts';

function createComposer(most?: number) {
  const { answerer, asked } = createStubAnswerer();
  const parts = {
    answerer,
    version: 'v1',
    classic: false,
    suggestComparison: () => undefined,
    offerRoles: createOfferRoles(() => []),
  };
  const composeAnswer = createComposeAnswer(most === undefined ? parts : { ...parts, most });
  const compose = (text: string, conversation = newConversation, quote?: string) =>
    composeAnswer({
      question: aQuestion({ text, quote }),
      before: { conversation, receiptId: 'R-0' },
      settings: usualSettings,
    });
  return { compose, asked };
}

test('the same question in the same conversation is worked out once', () => {
  const { compose, asked } = createComposer();
  expect(compose('who?', { ...newConversation })).toEqual(compose('who?'));
  expect(asked).toHaveLength(1);
});

test('another text, conversation or quote is another question', () => {
  const { compose, asked } = createComposer();
  compose('who?');
  compose('who');
  compose('who?', { ...newConversation, roles: ['coo'] });
  const quoted = compose('who?', newConversation, 'who?');
  expect(asked).toHaveLength(4);
  expect(quoted.message.text).toContain('You asked: who?');
});

test('only the latest replies are kept, and no long texts', () => {
  const { compose, asked } = createComposer(2);
  for (const text of ['a', 'b', 'a', 'c', 'a']) compose(text);
  expect(asked.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  compose('b');
  compose('x'.repeat(201));
  compose('x'.repeat(201));
  expect(asked).toHaveLength(6);
});
