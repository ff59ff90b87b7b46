import { expect, test } from 'vitest';
import type { Outcome } from '../../src/answering/answer.ts';
import { createAnswerQuestion } from '../../src/slack/answer-question.ts';
import { createComposeReply } from '../../src/slack/compose-reply.ts';
import type { IncomingQuestion } from '../../src/slack/incoming/incoming.ts';
import { createMemoryConversations } from '../../src/storage/conversations.ts';
import { createMemoryExchangeLog, type ExchangeLog } from '../../src/storage/exchange-log.ts';
import { createLogSink } from '../support/start-bot.ts';
import { createStubAnswerer, outcomes } from '../support/stub-answerer.ts';

const question: IncomingQuestion = {
  kind: 'question',
  surface: 'mention',
  text: 'private words',
  teamId: 'T1',
  channelId: 'C1',
  userId: 'U1',
  messageId: 'T1:C1:1.5',
  replyTo: { kind: 'thread', channelId: 'C1', threadTs: '1.5' },
  continues: [],
};

async function ask(exchangeLog: ExchangeLog, outcome: Outcome) {
  const { log, lines } = createLogSink();
  const sent: string[] = [];
  const answerQuestion = createAnswerQuestion({
    composeReply: createComposeReply(createStubAnswerer(() => ({ outcome })).answerer),
    conversations: createMemoryConversations({ now: () => 0 }),
    exchangeLog,
    log,
    now: () => 0,
  });
  await answerQuestion(question, async ({ text }) => void sent.push(text));
  return { lines, sent };
}

test('what was asked and answered is recorded, by ids', async () => {
  const exchangeLog = createMemoryExchangeLog();
  await ask(exchangeLog, 'answer');
  expect(exchangeLog.exchanges).toEqual([
    {
      at: new Date(0),
      surface: 'mention',
      teamId: 'T1',
      channelId: 'C1',
      userId: 'U1',
      messageId: 'T1:C1:1.5',
      outcome: 'answer',
      roles: ['coo'],
      facets: ['reporting-line'],
      facts: ['coo-reports-to-ceo'],
      confidence: 0.9,
    },
  ]);
});

test.each(outcomes)('the words of a question are kept only where it found no answer: %s', async (outcome) => {
  const exchangeLog = createMemoryExchangeLog();
  await ask(exchangeLog, outcome);
  const kept = JSON.stringify(exchangeLog.exchanges).includes('private words');
  expect(kept).toBe(outcome === 'clarify' || outcome === 'decline');
});

test('a record that fails is logged, and the reply stands', async () => {
  const record = () => Promise.reject(new Error('disk full'));
  const { lines, sent } = await ask({ record }, 'answer');
  expect(sent).toHaveLength(1);
  expect(lines).toEqual([expect.objectContaining({ level: 50, messageId: 'T1:C1:1.5' })]);
});
