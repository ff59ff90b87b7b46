import { expect, test } from 'vitest';
import { surfaces } from '../support/ask-anywhere.ts';
import { labelsOf, shownIn } from '../support/interactions.ts';
import { json, mention } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();
const hint = 'To go on in this thread, mention me again: that is all I read in channels.';

/** The mention of these words, changed so many seconds after it was written. */
const reword = (text: string, seconds: number, parts: Record<string, unknown> = {}) =>
  bot.send(
    json(
      mention(`<@UBOT> ${text}`, {
        ts: '1700000100.000100',
        edited: { user: 'U1', ts: `${1_700_000_100 + seconds}.000100` },
        ...parts,
      }),
    ),
  );
const first = { ts: '1700000100.000100' };

test('a thread is told once how to go on in it', async () => {
  expect(shownIn(await surfaces.mention(bot, 'first', { ts: '1.5' }))).toContain(hint);
  const second = await surfaces.mention(bot, 'second', { ts: '2.5', thread_ts: '1.5' });
  expect(shownIn(second)).not.toContain(hint);
  expect(shownIn(await surfaces.mention(bot, 'elsewhere', { ts: '3.5' }))).toContain(hint);
  expect(shownIn(await surfaces.direct(bot, 'here'))).not.toContain(hint);
  expect(shownIn(await surfaces.command(bot, 'here'))).not.toContain(hint);
});

test.each([1, 119, 120])(
  'a mention that is edited after %d seconds has its answer changed',
  async (after) => {
    await surfaces.mention(bot, 'who is above?', first);
    expect((await reword('who is below?', after)).status).toBe(200);
    expect(await bot.slack.take('chat.update')).toMatchObject({
      channel: 'C1',
      ts: '1700000000.000001',
      text: expect.stringContaining('Answer to: &lt;@UBOT&gt; who is below?'),
      blocks: expect.arrayContaining([expect.objectContaining({ type: 'context_actions' })]),
    });
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  },
);

test.each([121, 86_400])('a mention that is edited after %d seconds keeps its answer', async (after) => {
  await surfaces.mention(bot, 'who is above?', first);
  await reword('who is below?', after);
  await bot.settle();
  expect(bot.state.asked).toHaveLength(1);
  expect(bot.slack.of('chat.update')).toEqual([]);
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
});

test('a reworded question is answered as if the first wording had never been', async () => {
  const thread = { thread_ts: '1.5' };
  await surfaces.mention(bot, 'before', { ts: '1.5' });
  await surfaces.mention(bot, 'who is above?', { ...first, ...thread });
  await reword('who is below?', 5, thread);
  await bot.slack.take('chat.update');
  await surfaces.mention(bot, 'after', { ts: '1700000200.000100', ...thread });
  const remembered = bot.state.asked.map(({ conversation }) => conversation?.facts);
  expect(remembered).toEqual([undefined, ['exchange-1'], ['exchange-1'], ['exchange-3']]);
});

test('a message that becomes a mention by being edited is answered', async () => {
  await reword('who is above?', 5);
  expect(await bot.slack.take('chat.postMessage')).toMatchObject({ thread_ts: '1700000100.000100' });
});

test('an answer that was deleted meanwhile is given anew', async () => {
  await surfaces.mention(bot, 'who is above?', first);
  bot.slack.refuse('chat.update', 'message_not_found');
  await reword('who is below?', 5);
  const { text } = await bot.slack.take('chat.postMessage', 2);
  expect(text).toContain('who is below?');
  // From now on it is that one which changes.
  bot.slack.refuse('chat.update', undefined);
  await reword('who is beside?', 9);
  expect(await bot.slack.take('chat.update', 2)).toMatchObject({ ts: '1700000000.000002' });
});

test('an answer longer than Slack takes in a change is whole in the blocks', async () => {
  await surfaces.mention(bot, 'who is above?', first);
  const { answerer } = bot.state;
  bot.state.answerer = (...asked) => {
    const reply = answerer(...asked);
    const sections = Array.from({ length: 9 }, (_, place) => ({ text: `Part ${place}. `.repeat(100) }));
    return { ...reply, answer: { ...reply.answer, sections } };
  };
  await reword('tell me everything', 5);
  const { text, blocks } = await bot.slack.take('chat.update');
  expect(String(text).length).toBeLessThanOrEqual(4_000);
  expect(shownIn(blocks)).toContain('Part 8.');
});

test('in a channel shared with another company there is the answer, and nothing to click on', async () => {
  await bot.send(json({ ...mention('<@UBOT> who is above?'), is_ext_shared_channel: true }));
  const message = await bot.slack.take('chat.postMessage');
  expect(message.text).toBe(
    'Answer to: &lt;@UBOT&gt; who is above?\n\nSources: BLS (2021); reviewed Nov 2026',
  );
  expect(labelsOf(message)).toEqual([]);
  await bot.send(json({ ...mention('<@UBOT> who is above?'), is_ext_shared_channel: false }));
  expect(labelsOf(await bot.slack.take('chat.postMessage', 2))).toContain('Helpful');
});

test('other people’s pleasantries in a thread are not ours to answer', async () => {
  await surfaces.mention(bot, 'who is above?', { ts: '1.5' });
  const message = { type: 'message', channel: 'C1', channel_type: 'channel', user: 'U2', thread_ts: '1.5' };
  await bot.send(json({ ...mention(''), event: { ...message, ts: '2.5', text: 'thanks!' } }));
  await bot.settle();
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
});
