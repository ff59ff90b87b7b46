import { describe, expect, test } from 'vitest';
import { surfaces } from '../support/ask-anywhere.ts';
import { eventBody, json } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();
const written = { type: 'message', user: 'U1', ts: '7.5', text: 'who is above?' };
const reply = { channel: 'D1', ts: '1700000000.000001' };

const change = (parts: Record<string, unknown>) =>
  bot.send(json(eventBody({ type: 'message', channel: 'D1', channel_type: 'im', ts: '9.9', ...parts })));
const reword = (message: Record<string, unknown>, before: Record<string, unknown> = written) =>
  change({ subtype: 'message_changed', message, previous_message: before });
const ask = () => surfaces.direct(bot, written.text, { ts: written.ts });
const untouched = async () => {
  await bot.settle();
  expect(bot.slack.of('chat.update')).toEqual([]);
  expect(bot.slack.of('chat.delete')).toEqual([]);
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
};

describe('what becomes of a question becomes of its answer', () => {
  test('an edited question has its answer changed', async () => {
    await ask();
    await reword({ ...written, text: 'who is below?', edited: { user: 'U1', ts: '8.8' } });
    expect(await bot.slack.take('chat.update')).toMatchObject({
      ...reply,
      text: expect.stringContaining('Answer to: who is below?'),
    });
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  });

  test('the preview of a link changes nothing', async () => {
    await ask();
    await reword({ ...written, attachments: [{ title: 'A page' }] });
    await untouched();
  });

  test.each([
    ['our own', { ...written, user: 'UBOT', bot_id: 'BBOT' }],
    ['another bot’s', { ...written, user: 'U9', bot_id: 'B9' }],
  ])('%s edits are left alone', async (_, message) => {
    await ask();
    await reword({ ...message, text: 'changed' }, message);
    await untouched();
  });

  test('an edit in a channel is left alone', async () => {
    await ask();
    const message = { ...written, text: 'changed' };
    await change({ subtype: 'message_changed', channel: 'C1', message, previous_message: written });
    await untouched();
  });

  test('the edit of a question that we know nothing of is left alone', async () => {
    await ask();
    await bot.restart();
    await reword({ ...written, text: 'who is below?' });
    await untouched();
  });

  test.each([
    ['deleted', { subtype: 'message_deleted', deleted_ts: '7.5', previous_message: written }],
    [
      'deleted with replies under it',
      {
        subtype: 'message_changed',
        message: {
          type: 'message',
          subtype: 'tombstone',
          user: 'USLACKBOT',
          ts: '7.5',
          text: 'This message was deleted.',
        },
        previous_message: written,
      },
    ],
  ])('a question that is %s takes its answer along', async (_, parts) => {
    await ask();
    await change(parts);
    expect(await bot.slack.take('chat.delete')).toEqual(expect.objectContaining(reply));
    await change({ ...parts, ts: '10.1' });
    await bot.settle();
    expect(bot.slack.of('chat.delete')).toHaveLength(1);
  });

  test('an answer that somebody deleted before is no trouble', async () => {
    await ask();
    bot.slack.refuse('chat.delete', 'message_not_found');
    await change({ subtype: 'message_deleted', deleted_ts: '7.5', previous_message: written });
    await bot.settle();
    expect(bot.logs.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  test('our own message, deleted, is left alone', async () => {
    await ask();
    const previous_message = { user: 'UBOT', bot_id: 'BBOT', ts: '7.5', text: 'x' };
    await change({ subtype: 'message_deleted', deleted_ts: '7.5', previous_message });
    await untouched();
  });
});

describe('the agent pane', () => {
  const setStatus = 'agents.sessions.setStatus';
  const statuses = () => bot.slack.of(setStatus).map(({ body }) => body.status);
  const refusals = () => bot.logs.lines.filter(({ msg }) => msg === 'this workspace does without it');

  test('shows work, then the answer, then that we are done', async () => {
    await ask();
    await bot.settle();
    const calls = bot.slack.calls.filter(({ method }) => method !== 'auth.test');
    expect(calls.map(({ method, body }) => [method, body.status ?? body.channel])).toEqual([
      [setStatus, 'processing'],
      ['chat.postMessage', 'D1'],
      [setStatus, 'active'],
    ]);
    expect(calls[0]?.body).toMatchObject({ channel_id: 'D1', thread_ts: '7.5', title: 'who is above?' });
    expect(calls[2]?.body).not.toHaveProperty('title');
  });

  test('a session is called after its first question, cut to what Slack takes', async () => {
    await surfaces.direct(bot, `  who\nis ${'far '.repeat(100)}above? `, { ts: '7.5' });
    await surfaces.direct(bot, 'and below?', { ts: '8.5', thread_ts: '7.5' });
    await bot.settle();
    const titles = bot.slack.of(setStatus).map(({ body }) => body.title);
    expect(titles).toEqual([expect.stringMatching(/^who is far .*…$/), undefined, undefined, undefined]);
    expect(String(titles[0]).length).toBeLessThanOrEqual(200);
  });

  test('Stop, pressed before the answer is there, leaves it unsaid, and the pane at rest', async () => {
    bot.slack.answerWith(async ({ method, body }) => {
      if (method !== setStatus || body.status !== 'processing') return undefined;
      await bot.send(json(eventBody({ type: 'agent_session_stopped', channel: 'D1', thread_ts: '7.5' })));
      await bot.slack.take(setStatus);
      return undefined;
    });
    await bot.send(json(eventBody({ channel_type: 'im', channel: 'D1', ...written })));
    await bot.slack.take(setStatus, 3);
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toEqual([]);
    expect(statuses()).toEqual(['active', 'processing', 'active']);
  });

  test('after Stop the next question in that thread is answered', async () => {
    await bot.send(json(eventBody({ type: 'agent_session_stopped', channel: 'D1', thread_ts: '7.5' })));
    await surfaces.direct(bot, 'and below?', { ts: '8.5', thread_ts: '7.5' });
  });

  test.each(['unknown_method', 'missing_scope', 'not_allowed_token_type'])(
    'where it is off (%s) the answer comes all the same, and the log says so once',
    async (error) => {
      bot.slack.refuse(setStatus, error);
      for (const ts of ['7.5', '8.5', '9.5']) await surfaces.direct(bot, 'who?', { ts });
      await bot.settle();
      expect(statuses()).toEqual(['processing']);
      expect(refusals()).toEqual([expect.objectContaining({ teamId: 'T1', method: setStatus, code: error })]);
      expect(bot.logs.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    },
  );

  test('what one workspace does without, another may have; and it is tried again later', async () => {
    bot.slack.refuse(setStatus, 'missing_scope');
    const askIn = (team_id: string, ts: string) => {
      const event = { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', ts, text: 'who?' };
      return bot.send(json({ ...eventBody(event), team_id }));
    };
    await askIn('T1', '1.1');
    await bot.slack.take('chat.postMessage', 1);
    await askIn('T2', '2.2');
    await bot.slack.take('chat.postMessage', 2);
    bot.state.clock += 60 * 60 * 1000;
    await askIn('T1', '3.3');
    await bot.slack.take('chat.postMessage', 3);
    await bot.settle();
    expect(statuses()).toHaveLength(3);
  });

  test('a pane that is slow holds the answer up for half a second at most', async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    bot.slack.answerWith(async ({ method, body }) => {
      if (method === setStatus && body.status === 'processing') await answered;
      return undefined;
    });
    // The answer comes while the first call still waits for its own.
    await ask();
    expect(statuses()).toEqual([]);
    answer();
    await bot.settle();
    expect(statuses()).toEqual(['processing', 'active']);
  });

  test('channels have no pane', async () => {
    await surfaces.mention(bot, 'who?');
    await bot.settle();
    expect(statuses()).toEqual([]);
  });
});

describe('somebody opens their messages with us', () => {
  const open = (user = 'U1') =>
    bot.send(json(eventBody({ type: 'app_home_opened', user, channel: 'D1', tab: 'messages' })));
  const prompts = 'assistant.threads.setSuggestedPrompts';

  test('the prompts are pinned each time: four at most, and to no thread', async () => {
    const { answerer } = bot.state;
    bot.state.answerer = (...asked) => {
      const given = answerer(...asked);
      const suggestions = ['a', 'b', 'c', 'd', 'e'].map((label) => ({
        label,
        question: `${label}?`,
        roles: [],
        facets: [],
      }));
      return { ...given, answer: { ...given.answer, suggestions } };
    };
    await open();
    await open();
    const call = await bot.slack.take(prompts, 2);
    expect(call).toMatchObject({ channel_id: 'D1', title: 'Ask about a role' });
    expect(call.prompts).toEqual(['a', 'b', 'c', 'd'].map((title) => ({ title, message: `${title}?` })));
    expect(call).not.toHaveProperty('thread_ts');
  });

  test('everybody is welcomed once, not each time', async () => {
    await open();
    expect(await bot.slack.take('chat.postMessage')).toMatchObject({ channel: 'D1' });
    await open();
    await open('U2');
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
    expect(bot.state.asked.map(({ text }) => text)).toEqual(['help', 'help', 'help']);
  });

  test('without the pane there is the welcome alone, and no complaint', async () => {
    bot.slack.refuse(prompts, 'missing_scope');
    await open();
    await bot.slack.take('chat.postMessage');
    await bot.settle();
    expect(bot.logs.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
