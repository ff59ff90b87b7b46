import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { createMemoryStore } from '../../src/storage/store.ts';
import { hasLocalSlack, type LocalMessage, localTokens, startLocalSlack } from '../support/local-slack.ts';
import { createLogSink } from '../support/start-bot.ts';
import { asExpertise, createStubAnswerer } from '../support/stub-answerer.ts';

const channel = 'C000GENERAL';
const direct = 'D000ANN';

describe.skipIf(!hasLocalSlack)('over Socket Mode, in a local workspace', () => {
  const { answerer, asked } = createStubAnswerer(() => ({
    suggestions: [{ label: 'Pay', question: 'What does a COO earn?', roles: ['coo'], facets: ['pay'] }],
  }));
  const logs = createLogSink();
  let slack: Awaited<ReturnType<typeof startLocalSlack>>;
  let bot: Bot;

  beforeAll(async () => {
    slack = await startLocalSlack();
    const config = readConfig({
      SLACK_BOT_TOKEN: localTokens.botToken,
      SLACK_APP_TOKEN: localTokens.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    if (config.slack.mode === 'local') throw new Error('the settings of this test have no Slack in them');
    bot = createBot({
      config: { ...config, slack: config.slack },
      expertise: asExpertise(answerer),
      store: createMemoryStore({ now: Date.now }),
      log: logs.log,
      now: Date.now,
    });
    await bot.start();
  });

  afterAll(async () => {
    await bot.stop();
    await slack.stop();
    expect(logs.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  /** Does something and gives the bot's message that came of it. */
  async function see(place: string, act: () => Promise<unknown>): Promise<LocalMessage> {
    const before = (await slack.messages(place)).filter(isOurs).length;
    await act();
    return slack.firstMessage(place, (messages) => messages.filter(isOurs)[before]);
  }
  const say = (place: string, text: string, threadTs?: string) =>
    see(place, () => slack.control('message', { channel: place, text, thread_ts: threadTs }));
  const clickFirst = (place: string, message: LocalMessage) => {
    const action = message.blocks?.find(({ type }) => type === 'actions')?.elements?.[0];
    return see(place, () => slack.control('interact', { channel: place, messageTs: message.ts, action }));
  };

  test('a mention is answered once, although it arrives as a message too', async () => {
    const reply = await say(channel, '<@UCOOBOT> who is above the COO?');
    expect(reply).toMatchObject({
      thread_ts: expect.any(String),
      text: expect.stringContaining('who is above'),
    });
    expect(asked).toHaveLength(1);
  });

  test('a follow-up in the thread and a click on a button are answered there', async () => {
    const first = await say(channel, '<@UCOOBOT> first');
    const second = await say(channel, '<@UCOOBOT> second', first.thread_ts);
    expect(second.thread_ts).toBe(first.thread_ts);
    const clicked = await clickFirst(channel, second);
    expect(clicked).toMatchObject({
      thread_ts: first.thread_ts,
      text: expect.stringContaining('You asked: What does a COO earn?'),
    });
    expect(asked.slice(-2).map(({ conversation }) => conversation?.facts)).toEqual([
      ['exchange-2'],
      ['exchange-3'],
    ]);
  });

  test('a direct message is answered in its thread, a flat one goes on with it', async () => {
    const first = await say(direct, 'who is <@UCOOBOT> above?');
    const second = await say(direct, 'and below?');
    expect(second.thread_ts).not.toBe(first.thread_ts);
    expect(asked.at(-1)?.conversation?.facts).toEqual([`exchange-${asked.length - 1}`]);
  });

  test('a command and a click on its answer are seen by the asker alone', async () => {
    const answer = await see(channel, () =>
      slack.control('command', { channel, command: '/coo', text: 'who is above?' }),
    );
    expect(answer).toMatchObject({ subtype: 'ephemeral', ephemeral_to: 'U000ANN' });
    expect(await clickFirst(channel, answer)).toMatchObject({
      subtype: 'ephemeral',
      ephemeral_to: 'U000ANN',
    });
  });

  test('a command that is not ours is acknowledged, so that nobody waits', async () => {
    const { status } = await slack.control('command', { channel, command: '/other', text: '' });
    expect(status).toBe(200);
  });
});

function isOurs({ user }: LocalMessage): boolean {
  return user === 'UCOOBOT';
}
