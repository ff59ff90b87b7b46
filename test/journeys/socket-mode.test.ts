import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { createMemoryStore } from '../../src/storage/store.ts';
import { findAction, shownIn, typed } from '../support/interactions.ts';
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
  let page: Awaited<ReturnType<(typeof slack)['openPage']>>;

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
    page = await slack.openPage();
  });

  afterAll(async () => {
    page.close();
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

  const interact = (place: string, message: LocalMessage, label: string) =>
    slack.control('interact', { channel: place, messageTs: message.ts, action: findAction(message, label) });

  test('topics, why and settings are answered, and a choice among them too', async () => {
    const command = (text: string) =>
      see(channel, () => slack.control('command', { channel, command: '/coo', text }));
    const topics = await command('topics');
    const chosen = await see(channel, () => interact(channel, topics, 'Who a COO reports to'));
    expect(chosen.text).toContain('You asked: Who does a COO report to?');
    expect((await command('why')).text).toContain('Facts used: coo-reports-to-ceo');

    const settings = await command('settings');
    await interact(channel, settings, 'Answers: one sentence');
    const changed = await slack.firstMessage(channel, (messages) =>
      messages.find(({ ts, text }) => ts === settings.ts && text.includes('Answers: One sentence')),
    );
    expect(changed.text).toContain('Done.');
  });

  test('a vote is thanked for, to the voter alone', async () => {
    const answer = await say(channel, '<@UCOOBOT> who is above?');
    const thanked = await see(channel, () => interact(channel, answer, 'Helpful'));
    expect(thanked).toMatchObject({
      ephemeral_to: 'U000ANN',
      text: expect.stringContaining('your vote is counted'),
    });
  });

  test('a vote that an answer did not help asks why, in a window', async () => {
    const answer = await say(channel, '<@UCOOBOT> who is above?');
    const form = await page.see('view', () => interact(channel, answer, 'Not helpful'));
    expect(shownIn(form)).toContain('What should have been different?');
    const thanked = await page.see('view', () =>
      page.submit({ reason: { reason: { type: 'plain_text_input', value: 'Too long.' } } }),
    );
    expect(shownIn(thanked)).toContain('will read this');
  });

  test('a direct message that is edited has its answer changed, deleted it takes it along', async () => {
    const answer = await say(direct, 'who is above?');
    const { ts } = await slack.firstMessage(direct, (messages) =>
      messages.findLast(({ text }) => text === 'who is above?'),
    );
    await slack.control('edit-message', { channel: direct, ts, text: 'who is below?' });
    await slack.firstMessage(direct, (messages) =>
      messages.find((each) => each.ts === answer.ts && each.text.includes('who is below?')),
    );
    await slack.control('delete-message', { channel: direct, ts });
    await slack.untilGone(direct, answer.ts);
  });

  test('Home opens, and what is asked or chosen there is answered in a window', async () => {
    const home = await page.see('home', () => slack.control('open-home', {}));
    expect(shownIn(home)).toContain('Version of the knowledge: test.');
    const asked = await page.see('view', () => page.click(typed('ask', 'who is above?')));
    expect(shownIn(asked)).toContain('You asked: who is above?');
    const chosen = await page.see('view', () => page.click(findAction(home, 'What a CEO is')));
    expect(shownIn(chosen)).toContain('You asked: What is a CEO?');
    const thanked = await page.see('view', () => page.click(findAction(chosen, 'Helpful')));
    expect(shownIn(thanked)).toContain('your vote is counted');
  });

  test('a command that is not ours is acknowledged, so that nobody waits', async () => {
    const { status } = await slack.control('command', { channel, command: '/other', text: '' });
    expect(status).toBe(200);
  });
});

function isOurs({ user }: LocalMessage): boolean {
  return user === 'UCOOBOT';
}
