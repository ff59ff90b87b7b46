import { afterEach, beforeEach, expect } from 'vitest';
import type { Answer, Answerer, Reply } from '../../src/answering/answer.ts';
import type { Expertise } from '../../src/bot.ts';
import { findCallViolations } from '../../src/slack/blocks/find-call-violations.ts';
import type { Store } from '../../src/storage/store.ts';
import { type DeliverOptions, deliver, type Envelope } from './slack-requests.ts';
import { startTestBot, type TestBot } from './start-bot.ts';
import { asExpertise, createStubAnswerer } from './stub-answerer.ts';

/**
 * A fresh bot for each test, whose answers follow from the question unless it is given something to answer from;
 * nothing it does may go unhandled, and nothing it says may break Slack's limits.
 */
export function useTestBot(
  options: {
    expertise?: Expertise;
    env?: Record<string, string>;
    /** In place of a store in memory. */
    openStore?: (now: () => number) => Promise<Store>;
  } = {},
) {
  const state = {
    clock: Date.now(),
    asked: createStubAnswerer().asked,
    /** Replaces the answerer, to make it fail for example. */
    answerer: createStubAnswerer().answerer as (...parts: Parameters<Answerer>) => Reply,
  };
  let testBot: TestBot | undefined;
  let unhandled: unknown[] = [];
  let violations: string[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  const stub = asExpertise((text, conversation) => state.answerer(text, conversation));
  const now = () => state.clock;
  const start = async (parts: Parameters<typeof startTestBot>[1] = {}) => {
    const opened = options.openStore === undefined ? {} : { store: await options.openStore(now) };
    return startTestBot(options.expertise ?? stub, { now, env: options.env ?? {}, ...opened, ...parts });
  };

  beforeEach(async () => {
    unhandled = [];
    violations = [];
    process.on('unhandledRejection', note);
    Object.assign(state, { clock: Date.now(), ...createStubAnswerer(describeAnswer) });
    testBot = await start();
  });

  afterEach(async () => {
    await testBot?.settle();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    expect([...violations, ...(testBot?.slack.violations ?? [])]).toEqual([]);
  });

  const running = () => {
    if (testBot === undefined) throw new Error('the bot is started before each test');
    return testBot;
  };
  return {
    state,
    get url() {
      return running().url;
    },
    get slack() {
      return running().slack;
    },
    get store() {
      return running().store;
    },
    get logs() {
      return running().logs;
    },
    /** Delivers something signed, by the clock of the test. */
    async send(envelope: Envelope, parts: DeliverOptions = {}): Promise<Response> {
      const ahead = Math.round((state.clock - Date.now()) / 1000);
      const secondsOff = ahead + (parts.secondsOff ?? 0);
      const response = await deliver(running().url, envelope, { ...parts, secondsOff });
      violations.push(...findAcknowledgementViolations(await response.clone().text()));
      return response;
    },
    /** Stops the bot when its work is done and starts another, which remembers nothing, in the same Slack. */
    async restart() {
      const { bot, slack } = running();
      await bot.stop();
      testBot = await start({ slack });
    },
    /** Waits until all is done that was begun; nothing is answered afterwards. */
    settle: () => running().settle(),
  };
}

/** An acknowledgement may carry a message or a window, for which the limits hold as well. */
function findAcknowledgementViolations(text: string): string[] {
  const body = text.startsWith('{') ? JSON.parse(text) : {};
  if (body.view !== undefined) return findCallViolations('views.update', body);
  return body.response_type === undefined ? [] : findCallViolations('response_url', body);
}

function describeAnswer(text: string): Partial<Answer> {
  return {
    lead: `Answer to: ${text.slice(0, 100)}`,
    sources: [{ id: 'bls', cite: 'BLS', year: 2021, address: 'https://www.bls.gov/ooh/' }],
    reviewed: '2026-11-22',
    suggestions: [{ label: 'Pay', question: 'What does a COO earn?', roles: ['coo'], facets: ['pay'] }],
  };
}
