import { afterEach, beforeEach, expect } from 'vitest';
import type { Answer, Answerer, Reply } from '../../src/answering/answer.ts';
import { type DeliverOptions, deliver, type Envelope } from './slack-requests.ts';
import { startTestBot, type TestBot } from './start-bot.ts';
import { createStubAnswerer } from './stub-answerer.ts';

/** A fresh bot for each test, whose answers follow from the question; nothing it does may go unhandled. */
export function useTestBot() {
  const state = {
    clock: Date.now(),
    asked: createStubAnswerer().asked,
    /** Replaces the answerer, to make it fail for example. */
    answerer: createStubAnswerer().answerer as (...parts: Parameters<Answerer>) => Reply,
  };
  let testBot: TestBot | undefined;
  let unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeEach(async () => {
    unhandled = [];
    process.on('unhandledRejection', note);
    Object.assign(state, { clock: Date.now(), ...createStubAnswerer(describeAnswer) });
    testBot = await startTestBot(
      (text, conversation) => state.answerer(text, conversation),
      () => state.clock,
    );
  });

  afterEach(async () => {
    await testBot?.settle();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
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
    get logs() {
      return running().logs;
    },
    /** Delivers something signed, by the clock of the test. */
    send(envelope: Envelope, options: DeliverOptions = {}): Promise<Response> {
      const ahead = Math.round((state.clock - Date.now()) / 1000);
      return deliver(running().url, envelope, { ...options, secondsOff: ahead + (options.secondsOff ?? 0) });
    },
    /** Waits until all is done that was begun; nothing is answered afterwards. */
    settle: () => running().settle(),
  };
}

function describeAnswer(text: string): Partial<Answer> {
  return {
    lead: `Answer to: ${text.slice(0, 100)}`,
    sources: [{ id: 'bls', cite: 'BLS', year: 2021, address: 'https://www.bls.gov/ooh/' }],
    reviewed: '2026-11-22',
    suggestions: [{ label: 'Pay', question: 'What does a COO earn?', roles: ['coo'], facets: ['pay'] }],
  };
}
