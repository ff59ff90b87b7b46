import { connect } from 'node:net';
import { expect, test } from 'vitest';
import {
  type DeliverOptions,
  type Envelope,
  eventBody,
  form,
  json,
  mention,
  payload,
  slashCommand,
} from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();

test.each([
  ['long past', -301],
  ['the future', 301],
  ['the far future', 3_600 * 24 * 365],
])('a request from %s is refused, although its signature is right', async (_, secondsOff) => {
  const response = await bot.send(json(mention('<@UBOT> hi')), { secondsOff });
  expect(response.status).toBe(401);
  await bot.settle();
  expect(bot.state.asked).toEqual([]);
});

test.each([-290, 290])('a clock that is %d seconds off is tolerated', async (secondsOff) => {
  expect((await bot.send(json(mention('<@UBOT> hi')), { secondsOff })).status).toBe(200);
});

test.each<[string, DeliverOptions]>([
  ['another secret', { secret: 'not the secret' }],
  ['no signature', { headers: { 'x-slack-signature': '' } }],
  ['another version', { headers: { 'x-slack-signature': 'v1=abc' } }],
  ['a timestamp that is none', { headers: { 'x-slack-request-timestamp': 'now' } }],
])('a request with %s is refused', async (_, options) => {
  expect((await bot.send(json(mention('<@UBOT> hi')), options)).status).toBe(401);
  await bot.settle();
  expect(bot.state.asked).toEqual([]);
});

test('a command smuggled in with the certificate check is not obeyed', async () => {
  const body = form({ ssl_check: '1', ...slashCommand('hi', bot.slack.responseUrl) });
  expect((await bot.send(body, { secret: 'not the secret' })).status).toBe(200);
  await bot.settle();
  expect(bot.state.asked).toEqual([]);
});

test('Slack’s question whether the address is ours is answered', async () => {
  const response = await bot.send(json({ type: 'url_verification', challenge: 'abc' }));
  expect(await response.json()).toEqual({ challenge: 'abc' });
});

test.each<[string, Envelope]>([
  ['null', json(null)],
  ['a number', json(4)],
  ['a list', json([])],
  ['an empty object', json({})],
  ['an empty body', { contentType: 'application/json', body: '' }],
  ['half a JSON', { contentType: 'application/json', body: '{"type":' }],
  ['a form whose payload is null', payload(null)],
  ['a form whose payload is no JSON', form({ payload: '{' })],
  ['an event that is null', json({ type: 'event_callback', event: null })],
  ['an event that is a word', json({ type: 'event_callback', event: 'message' })],
  ['an event without a type', json(eventBody({}))],
  ['an event about an item that is null', json(eventBody({ type: 'reaction_added', item: null }))],
  ['a message with numbers for text', json(eventBody({ type: 'message', channel: 1, text: 2, ts: 3 }))],
  ['clicks on nothing', payload({ type: 'block_actions', user: { id: 'U1' }, actions: [] })],
  ['a click on null', payload({ type: 'block_actions', user: { id: 'U1' }, actions: [null] })],
  ['a view without a view', payload({ type: 'view_submission', user: { id: 'U1' } })],
  ['a word for a kind', json({ type: '__proto__', team_id: {}, event_id: [] })],
])('%s is answered at once and harms nothing', async (_, body) => {
  const response = await bot.send(body, {});
  expect([200, 400]).toContain(response.status);
  expect((await bot.send(json(mention('<@UBOT> still there?')))).status).toBe(200);
  await bot.slack.take('chat.postMessage');
});

test.each<[string, Envelope]>([
  [
    'a command that is not ours',
    form({ ...slashCommand('hi', 'https://hooks.slack.com/x'), command: '/other' }),
  ],
  [
    'a button that is not ours',
    payload(interaction({ type: 'block_actions', actions: [{ action_id: 'x' }] })),
  ],
  ['a shortcut', payload(interaction({ type: 'shortcut', callback_id: 'x' }))],
  ['a message shortcut', payload(interaction({ type: 'message_action', callback_id: 'x' }))],
  [
    'a form sent in',
    payload(interaction({ type: 'view_submission', view: { callback_id: 'x', type: 'modal' } })),
  ],
  ['a form closed', payload(interaction({ type: 'view_closed', view: { callback_id: 'x', type: 'modal' } }))],
  ['a request for options', payload(interaction({ type: 'block_suggestion', action_id: 'x', value: '' }))],
  ['a kind that is new', payload(interaction({ type: 'something_new' }))],
])('%s is acknowledged at once', async (_, body) => {
  const begin = performance.now();
  const response = await bot.send(body);
  expect(response.status).toBe(200);
  expect(performance.now() - begin).toBeLessThan(2_000);
});

test('a body over one mebibyte is refused, one just below is read', async () => {
  const text = (length: number) => json(mention(`<@UBOT> ${'a'.repeat(length)}`));
  expect((await bot.send(text(1024 * 1024))).status).toBe(413);
  expect((await bot.send(text(1024 * 1024 - 500))).status).toBe(200);
  await bot.slack.take('chat.postMessage');
});

test.each([
  ['GET //', 404],
  ['GET /%E0%A4%A', 404],
  ['GET http://[/', 404],
  ['GET /slack/events', 405],
  ['POST /slack/events/..', 404],
])('%s is answered with %d', async (line, status) => {
  const { port } = new URL(bot.url);
  const answer = await sendLine(Number(port), `${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect((await bot.send(json(mention('<@UBOT> still there?')))).status).toBe(200);
});

function interaction(parts: Record<string, unknown>) {
  return { team: { id: 'T1' }, user: { id: 'U1' }, channel: { id: 'C1' }, trigger_id: 't', ...parts };
}

async function sendLine(port: number, text: string): Promise<string> {
  const socket = connect(port, 'localhost');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
