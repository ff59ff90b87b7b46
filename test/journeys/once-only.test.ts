import { expect, test } from 'vitest';
import {
  click,
  directMessage,
  form,
  json,
  mention,
  payload,
  slashCommand,
} from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();
const hour = 60 * 60 * 1000;

test('an event that Slack delivers again is acknowledged and not answered again', async () => {
  const body = json(mention('<@UBOT> once'));
  await bot.send(body);
  const again = await Promise.all([1, 2, 3].map((number) => bot.send(body, { headers: retry(number) })));
  expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
  bot.state.clock += 25 * hour;
  await bot.send(body, { headers: retry(4) });
  await bot.settle();
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
});

test('a retry whose first delivery never came is answered', async () => {
  await bot.send(json(mention('<@UBOT> late')), { headers: retry(1) });
  await bot.slack.take('chat.postMessage');
});

test('a message has one reply, though it comes again as another event', async () => {
  const ask = (ts: string) => bot.send(json(mention('<@UBOT> same words', { ts })));
  await ask('1.1');
  await bot.slack.take('chat.postMessage', 1);
  await ask('1.1');
  await ask('2.2');
  await bot.settle();
  const posted = bot.slack.of('chat.postMessage').map(({ body }) => body);
  expect(posted.map(({ thread_ts }) => thread_ts)).toEqual(['1.1', '2.2']);
  expect(new Set(posted.map(({ client_msg_id }) => client_msg_id)).size).toBe(2);
});

test('a click that is delivered twice, or an impatient double click, is answered once', async () => {
  const first = click('What does a COO earn?', bot.slack.responseUrl);
  await bot.send(payload(first));
  expect((await bot.send(payload(first))).status).toBe(200);
  expect((await bot.send(payload({ ...first, trigger_id: 'another' }))).status).toBe(200);
  await bot.slack.take('chat.postMessage');
  bot.state.clock += 60_000;
  const actions = first.actions.map((action) => ({ ...action, action_ts: '9.9' }));
  await bot.send(payload({ ...first, actions, trigger_id: 'a minute later' }));
  await bot.settle();
  expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
});

test('a command that is delivered twice is answered once', async () => {
  const body = form(slashCommand('who?', bot.slack.responseUrl));
  const [first, second] = [await bot.send(body), await bot.send(body)];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(await second.text()).toBe('');
  expect(bot.state.asked).toHaveLength(1);
});

test.each([
  ['ordinary channel talk', directMessage('hello', { channel: 'C1', channel_type: 'channel' })],
  [
    'the message that comes along with a mention',
    directMessage('<@UBOT> hi', { channel: 'C1', channel_type: 'channel' }),
  ],
  ['a group conversation', directMessage('hello', { channel: 'G1', channel_type: 'mpim' })],
  ['another bot in a channel', mention('<@UBOT> hi', { bot_id: 'B2' })],
  ['another bot in a direct message', directMessage('hi', { bot_id: 'B2', subtype: 'bot_message' })],
  ['what we wrote ourselves', directMessage('hi', { user: 'UBOT' })],
  ['our own bot message', directMessage('hi', { bot_id: 'BBOT' })],
  ['an edit', directMessage('', { subtype: 'message_changed', message: { text: 'new', ts: '1.1' } })],
  ['an edited mention', mention('<@UBOT> hi', { edited: { user: 'U1', ts: '2.2' } })],
  ['a deletion', directMessage('', { subtype: 'message_deleted', previous_message: { ts: '1.1' } })],
  ['a join', directMessage('joined', { subtype: 'channel_join', channel: 'C1', channel_type: 'channel' })],
  ['a mention in a direct message', mention('<@UBOT> hi', { channel: 'D1' })],
])('%s is left alone', async (_, body) => {
  expect((await bot.send(json(body))).status).toBe(200);
  await bot.settle();
  expect(bot.state.asked).toEqual([]);
  expect(bot.slack.of('chat.postMessage')).toEqual([]);
});

function retry(number: number): Record<string, string> {
  return { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': 'http_timeout' };
}
