import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { useFileStores } from '../support/file-store.ts';
import { clickOn, findAction, places, typed } from '../support/interactions.ts';
import { realExpertise } from '../support/real-knowledge.ts';
import {
  askFormSent,
  click,
  directMessage,
  type Envelope,
  eventBody,
  form,
  json,
  mention,
  payload,
  slashCommand,
  stepReached,
} from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const files = useFileStores();

describe('what is not answered is in the log', () => {
  const bot = useTestBot({ openStore: files.open });
  const ways: readonly (readonly [string, (text: string) => Envelope])[] = [
    ['a command', (text) => form(slashCommand(text, bot.slack.responseUrl))],
    ['a mention', (text) => json(mention(`<@UBOT> ${text}`))],
    ['a direct message', (text) => json(directMessage(text))],
    ['a button', (text) => payload(click(text, bot.slack.responseUrl))],
    ['the form', (text) => payload(askFormSent({ question: text }))],
    ['Home', (text) => clickOn(typed('ask', text), places.home)],
    ['a step of a workflow', (text) => json(stepReached({ question: text }))],
  ];

  describe.each(ways)('%s', (_, asking) => {
    test.each(['decline', 'clarify'] as const)('once, also when delivered again: %s', async (outcome) => {
      answerWith(outcome);
      const delivery = asking('what of the moon?');
      await bot.send(delivery);
      await bot.send(delivery);
      await bot.settle();
      const why = outcome === 'decline' ? 'declined' : 'unclear';
      expect(rows()).toEqual([expect.objectContaining({ why, text: 'what of the moon?' })]);
    });

    test('not what is answered', async () => {
      await bot.send(asking('what of the moon?'));
      await bot.settle();
      expect(rows()).toEqual([]);
    });
  });

  test('all of these ways count as one question', async () => {
    answerWith('decline');
    for (const [, asking] of ways) await bot.send(asking('what of the moon?'));
    await vi.waitFor(async () => expect((await clusters())[0]?.times).toBe(ways.length));
    expect(await clusters()).toHaveLength(1);
  });

  test('a reworded message is there once, in its last words, and not at all when it is answered', async () => {
    answerWith('decline');
    const written = { user: 'U1', ts: '1700009000.000100', channel: 'D1' };
    const reword = (from: string, to: string) =>
      eventBody({
        type: 'message',
        subtype: 'message_changed',
        channel: 'D1',
        channel_type: 'im',
        message: { type: 'message', ...written, text: to },
        previous_message: { type: 'message', ...written, text: from },
      });
    await bot.send(json(directMessage('what of the moon?', written)));
    await vi.waitFor(async () => expect(await texts()).toEqual(['what of the moon?']));
    await bot.send(json(reword('what of the moon?', 'what of a cheese?')));
    await vi.waitFor(async () => expect(await texts()).toEqual(['what of a cheese?']));
    answerWith('answer');
    await bot.send(json(reword('what of a cheese?', 'what of a COO?')));
    await bot.settle();
    expect(rows()).toEqual([]);
  });

  test('a mention that is mended is there once', async () => {
    answerWith('decline');
    const place = { ts: '1700009000.000100' };
    await bot.send(json(mention('<@UBOT> what of the moon?', place)));
    await vi.waitFor(async () => expect(await texts()).toEqual(['what of the moon?']));
    const edited = { user: 'U1', ts: '1700009010.000100' };
    await bot.send(json(mention('<@UBOT> what of a cheese?', { ...place, edited })));
    await bot.settle();
    expect(rows()).toEqual([expect.objectContaining({ text: 'what of a cheese?' })]);
  });

  test('a vote against an answer is there once, however often it is cast, until it is changed', async () => {
    await bot.send(json(mention('<@UBOT> who is above?')));
    const message = await bot.slack.take('chat.postMessage');
    const place = places.message('C1', '1700000000.000001', String(message.thread_ts));
    const vote = async (label: string) => {
      bot.state.clock += 6_000;
      const responseUrl = bot.slack.responseUrl;
      await bot.send(clickOn(findAction(message, label), place, { responseUrl }));
    };
    await vote('Not helpful');
    await vote('Not helpful');
    await vi.waitFor(async () =>
      expect(await clusters()).toEqual([
        expect.objectContaining({ times: 1, roles: ['coo'], facets: ['reporting-line'] }),
      ]),
    );
    await vote('Helpful');
    await bot.settle();
    expect(rows()).toEqual([]);
    expect(files.readAll().get('votes')).toEqual([expect.objectContaining({ verdict: 'helpful' })]);
  });

  test('its words are kept as they are read, without who was named in them, and never logged', async () => {
    answerWith('decline');
    await bot.send(json(mention('<@UBOT> does <@U777> like R&amp;D &lt;b&gt; <https://a.example|it>?')));
    await bot.settle();
    expect(rows()).toEqual([expect.objectContaining({ text: 'does @someone like R&D <b> it?' })]);
    expect(bot.logs.text()).not.toContain('like R');
  });

  function answerWith(outcome: 'answer' | 'clarify' | 'decline'): void {
    const usual = bot.state.answerer;
    bot.state.answerer = (...asked) => {
      const reply = usual(...asked);
      const parts = outcome === 'decline' ? { outcome, roles: [], facets: [] } : { outcome };
      return { ...reply, answer: { ...reply.answer, ...parts } };
    };
  }
  const clusters = () => bot.store.unanswered.clusters({ teamId: 'T1', most: 10 });
  const texts = async () =>
    (await clusters()).flatMap(({ examples }) => examples.map(({ text }) => text ?? ''));
});

describe('what we ask back is settled', () => {
  const bot = useTestBot({ expertise: realExpertise, openStore: files.open });
  const thread = { ts: '1700009000.000100', channel: 'C1' };
  const inThread = { ...thread, thread_ts: thread.ts };
  const place = places.message('C1', '1700000000.000001', thread.ts);
  const left = async () => (await bot.store.unanswered.clusters({ teamId: 'T1', most: 10 })).length;

  /** Something that wants to be asked back, in a thread. */
  async function askInThread(): Promise<Record<string, unknown>> {
    await bot.send(json(mention('<@UBOT> pay?', thread)));
    const message = await bot.slack.take('chat.postMessage');
    expect(message.text).toContain('Which role do you mean?');
    await vi.waitFor(async () => expect(await left()).toBe(1));
    return message;
  }

  test('by choosing', async () => {
    const message = await askInThread();
    const responseUrl = bot.slack.responseUrl;
    await bot.send(clickOn(findAction(message, 'What a COO earns'), place, { responseUrl }));
    await bot.settle();
    expect(rows()).toEqual([]);
  });

  test('not by an answer to something else; by choosing even after that', async () => {
    const message = await askInThread();
    await bot.send(json(mention('<@UBOT> what is a COO?', { ...inThread, ts: '1700009001.000100' })));
    await bot.slack.take('chat.postMessage', 2);
    await vi.waitFor(async () =>
      expect(await bot.store.exchangeLog.latestOf({ teamId: 'T1', userId: 'U1' }, 5)).toHaveLength(2),
    );
    // What is settled with it is settled a moment later at most.
    await pause(100);
    expect(await left()).toBe(1);
    const responseUrl = bot.slack.responseUrl;
    await bot.send(clickOn(findAction(message, 'What a COO earns'), place, { responseUrl }));
    await bot.settle();
    expect(rows()).toEqual([]);
  });

  test('in words', async () => {
    await askInThread();
    await bot.send(json(mention('<@UBOT> the COO', { ...inThread, ts: '1700009001.000100' })));
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
    expect(rows()).toEqual([]);
  });

  test('in Home, where the choice is made in a window', async () => {
    await bot.send(clickOn(typed('ask', 'pay?'), places.home));
    const { view } = await bot.slack.take('views.open');
    await vi.waitFor(async () => expect(await left()).toBe(1));
    await bot.send(clickOn(findAction(view, 'What a COO earns'), places.window('V1')));
    await bot.settle();
    expect(rows()).toEqual([]);
  });

  test('not by words that find no answer, nor by somebody else’s choice', async () => {
    const message = await askInThread();
    await bot.send(json(mention('<@UBOT> thanks', { ...inThread, ts: '1700009001.000100' })));
    await bot.slack.take('chat.postMessage', 2);
    const responseUrl = bot.slack.responseUrl;
    await bot.send(clickOn(findAction(message, 'What a COO earns'), place, { responseUrl, id: 'U2' }));
    await bot.settle();
    expect(rows()).toEqual([expect.objectContaining({ user_id: 'U1', why: 'unclear' })]);
  });
});

function rows() {
  return files.readAll().get('unanswered');
}
