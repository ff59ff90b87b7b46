import { expect, test } from 'vitest';
import type { Outcome } from '../../src/answering/answer.ts';
import { noMetrics } from '../../src/metrics.ts';
import { createComposeAnswer } from '../../src/slack/compose/compose-answer.ts';
import { createAnswerQuestion } from '../../src/slack/handlers/answer-question.ts';
import { createAgentSessions } from '../../src/slack/reply/agent-sessions.ts';
import type { ExchangeLog } from '../../src/storage/exchange-log.ts';
import { createMemoryExchangeLog } from '../../src/storage/exchange-log.ts';
import { createMemoryStore } from '../../src/storage/store.ts';
import { aQuestion } from '../support/a-question.ts';
import { createLogSink } from '../support/start-bot.ts';
import { createStubAnswerer, outcomes } from '../support/stub-answerer.ts';

async function ask(exchangeLog: ExchangeLog, outcome: Outcome, onSent = () => {}) {
  const { log, lines } = createLogSink();
  const sent: unknown[] = [];
  const { answerer } = createStubAnswerer(() => ({ outcome }));
  const composeAnswer = createComposeAnswer({
    answerer,
    version: 'v1',
    classic: false,
    suggestComparison: () => undefined,
    offerRoles: (answer) => answer,
  });
  const answerQuestion = createAnswerQuestion({
    ...createMemoryStore({ now: () => 0 }),
    exchangeLog,
    composeReply: async (occasion) => composeAnswer(occasion),
    sessions: createAgentSessions(async () => undefined),
    prepareReply: async ({ replyTo }, { message }) => ({ replyTo, message }),
    recogniseCurator: async () => false,
    rateLimit: () => 'within',
    version: 'v1',
    metrics: noMetrics,
    log,
    now: () => 0,
  });
  await answerQuestion(aQuestion({ text: 'private words' }), {
    call: async (_, { text }) => {
      onSent();
      sent.push(text);
      return { ts: '2.5' };
    },
    postToResponseUrl: async () => {},
    acknowledge: async () => {},
  });
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
      receiptId: expect.stringMatching(/^R-[0-9A-Z]{10}$/),
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
  const { lines, sent } = await ask({ ...createMemoryExchangeLog(), record }, 'answer');
  expect(sent).toHaveLength(1);
  expect(lines).toEqual([expect.objectContaining({ level: 50, messageId: 'T1:C1:1.5' })]);
});

test('what was asked is on record before anybody has the answer', async () => {
  const exchangeLog = createMemoryExchangeLog();
  let isWritten = () => {};
  const written = new Promise<void>((resolve) => {
    isWritten = resolve;
  });
  const record: ExchangeLog['record'] = async (exchange) => {
    await written;
    await exchangeLog.record(exchange);
  };
  const recordedWhenSent: number[] = [];
  const asking = ask({ ...exchangeLog, record }, 'decline', () => {
    recordedWhenSent.push(exchangeLog.exchanges.length);
  });
  await new Promise(setImmediate);
  isWritten();
  await asking;
  expect(recordedWhenSent).toEqual([1]);
});
