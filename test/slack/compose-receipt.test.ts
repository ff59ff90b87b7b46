import { expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { createComposeReceipt } from '../../src/slack/compose/compose-receipt.ts';
import { usualSettings } from '../../src/storage/people.ts';
import { createMemoryReceipts, type Receipt } from '../../src/storage/receipts.ts';
import { aQuestion } from '../support/a-question.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';
import { anAnswer } from '../support/stub-answerer.ts';

async function explain(parts: Partial<Receipt>): Promise<string> {
  const receipts = createMemoryReceipts();
  await receipts.keep({ id: 'R-1', version: 'v1', answer: anAnswer(), second: undefined, ...parts });
  const compose = createComposeReceipt({ receipts, knowledge: smallKnowledge });
  const before = { conversation: newConversation, receiptId: 'R-1' };
  const occasion = { question: aQuestion(), before, settings: usualSettings, isCurator: async () => false };
  return (await compose(occasion, { kind: 'receipt', receiptId: undefined })).message.text;
}

test.each([
  [0.324, 'Next best reading: Pay (32 %)'],
  [0.004, 'Next best reading: Pay (under 1 %)'],
])('what came second is named with its probability, %d', async (probability, line) => {
  expect(await explain({ second: { facet: 'pay', probability } })).toContain(line);
});

test('what there was none of is left out', async () => {
  const told = await explain({ answer: anAnswer({ outcome: 'decline', roles: [], facets: [], facts: [] }) });
  expect(told).toContain('I did not answer, because I hold nothing on it.');
  expect(told).not.toMatch(/Roles|Topics|Facts|Next best/);
});
