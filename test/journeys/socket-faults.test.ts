import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bot, createBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { startFakeSocket } from '../../src/proof/stage/fake-socket.ts';
import { createMemoryStore } from '../../src/storage/store.ts';
import { type RecordingSlack, startRecordingSlack } from '../support/recording-slack.ts';
import { mention, slashCommand } from '../support/slack-requests.ts';
import { createLogSink } from '../support/start-bot.ts';
import { asExpertise, createStubAnswerer } from '../support/stub-answerer.ts';

let socket: Awaited<ReturnType<typeof startFakeSocket>>;
let slack: RecordingSlack;
let bot: Bot;
/** What Slack says to the next requests for a connection; with nothing here, yes. */
let refusals: { status: number; error: string; headers?: Record<string, string> }[] = [];
let unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(async () => {
  unhandled = [];
  process.on('unhandledRejection', note);
  refusals = [];
  socket = await startFakeSocket();
  slack = await startRecordingSlack();
  slack.answerWith(({ method }) => {
    if (method !== 'apps.connections.open') return undefined;
    const refusal = refusals.shift();
    if (refusal === undefined) return { body: { ok: true, url: socket.url } };
    const { error, ...answer } = refusal;
    return { ...answer, body: { ok: false, error } };
  });
  const config = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-t',
    SLACK_APP_TOKEN: 'xapp-t',
    SLACK_API_URL: slack.apiUrl,
  });
  if (config.slack.mode === 'local') throw new Error('the settings of this test have no Slack in them');
  const { answerer } = createStubAnswerer();
  bot = createBot({
    config: { ...config, slack: config.slack },
    expertise: asExpertise(answerer),
    store: createMemoryStore({ now: Date.now }),
    log: createLogSink().log,
    now: Date.now,
  });
  await bot.start();
});

afterEach(async () => {
  await bot.stop();
  await slack.stop();
  await socket.stop();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

const envelope = (type: string, payload: unknown, id: string = type) =>
  socket.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }));

async function answersQuestions(number: number): Promise<void> {
  envelope('events_api', mention('<@UBOT> still there?'));
  await slack.take('chat.postMessage', number);
}

test.each([
  ['null', 'null'],
  ['half a JSON', '{"type"'],
  ['an event without an event', JSON.stringify({ type: 'events_api', envelope_id: 'e', payload: {} })],
  ['an event without a payload', JSON.stringify({ type: 'events_api', envelope_id: 'e' })],
  ['a command without a payload', JSON.stringify({ type: 'slash_commands', envelope_id: 'e' })],
  ['a kind that is new', JSON.stringify({ type: 'something_new', envelope_id: 'e', payload: {} })],
])('%s on the line harms nothing', async (_, text) => {
  socket.send(text);
  await answersQuestions(1);
});

test.each([
  [
    'a command that is not ours',
    'slash_commands',
    { ...slashCommand('hi', 'http://localhost/r'), command: '/other' },
  ],
  [
    'a button that is not ours',
    'interactive',
    { type: 'block_actions', user: { id: 'U1' }, actions: [{ action_id: 'x' }] },
  ],
  ['a form', 'interactive', { type: 'view_submission', user: { id: 'U1' }, view: { callback_id: 'x' } }],
  ['a shortcut', 'interactive', { type: 'shortcut', user: { id: 'U1' }, callback_id: 'x' }],
  ['a request for options', 'interactive', { type: 'block_suggestion', user: { id: 'U1' }, action_id: 'x' }],
])('%s is acknowledged', async (_, type, payload) => {
  envelope(type, payload, 'this-one');
  await socket.until(() => socket.acknowledged.includes('this-one'));
});

test('an envelope that comes again after a reconnect is acknowledged and not answered twice', async () => {
  const event = mention('<@UBOT> once');
  envelope('events_api', event, 'first');
  envelope('events_api', event, 'again');
  await socket.until(() => socket.acknowledged.length === 2);
  await bot.stop();
  expect(slack.of('chat.postMessage')).toHaveLength(1);
});

const disconnect = (reason: string) => socket.send(JSON.stringify({ type: 'disconnect', reason }));

/** The bot has a connection again, made since there were so many. */
const isBack = (upgradesBefore: number) => () =>
  socket.upgrades() > upgradesBefore && socket.connections() > 0;

test.each<[string, () => void]>([
  ['cut', () => socket.cut()],
  ['told that it will end', () => disconnect('warning')],
  ['told to go', () => disconnect('refresh_requested')],
  ['one too many', () => disconnect('too_many_websockets')],
  [
    'told to go, and gets no answer when it does',
    () => {
      disconnect('refresh_requested');
      socket.behaviour.answers = false;
    },
  ],
])('a connection that is %s comes back', async (_, lose) => {
  await answersQuestions(1);
  const before = socket.upgrades();
  lose();
  await socket.until(isBack(before));
  socket.recover();
  await answersQuestions(2);
  expect(socket.mostConnections()).toBe(1);
});

const invalid = { status: 200, error: 'invalid_auth' };

test.each([
  [
    'invalid_auth and an error of its own',
    [invalid, invalid, invalid, { status: 200, error: 'internal_error' }],
  ],
  ['a server error', [500, 502, 503].map((status) => ({ status, error: '' }))],
  ['too many requests, without saying for how long to wait', [{ status: 429, error: 'ratelimited' }]],
  ['no address', [{ status: 200, error: '' }]],
])('a reconnect that Slack answers with %s is tried again', async (_, answers) => {
  refusals = answers;
  socket.cut();
  await socket.until(() => socket.connections() > 0);
  expect(refusals).toEqual([]);
  await answersQuestions(1);
  expect(socket.mostConnections()).toBe(1);
});

test('Slack is left alone for as long as it says', async () => {
  refusals = [{ status: 429, error: 'ratelimited', headers: { 'retry-after': '2' } }];
  const begin = performance.now();
  socket.cut();
  await socket.until(() => socket.connections() > 0);
  expect(performance.now() - begin).toBeGreaterThan(2_000);
  await answersQuestions(1);
});

test.each<[string, Partial<(typeof socket)['behaviour']>]>([
  ['is never greeted', { greeting: undefined }],
  ['is told to go at once', { greeting: { type: 'disconnect', reason: 'too_many_websockets' } }],
  ['is broken', { upgrade: 'broken' }],
  ['does not come about', { upgrade: 'silent' }],
])(
  'while each new connection %s there is never more than one, and then it comes back',
  async (_, behaviour) => {
    Object.assign(socket.behaviour, behaviour);
    const before = socket.upgrades();
    socket.cut();
    await socket.until(() => socket.upgrades() > before);
    socket.recover();
    const recovered = performance.now();
    const upgradesThen = socket.upgrades();
    await socket.until(isBack(upgradesThen));
    expect(performance.now() - recovered).toBeLessThan(30_000);
    await answersQuestions(1);
    expect(socket.mostConnections()).toBe(1);
    expect(socket.connections()).toBe(1);
  },
);

test('a connection on which nothing is answered any more is replaced', async () => {
  await answersQuestions(1);
  const before = socket.upgrades();
  socket.behaviour.answers = false;
  await socket.until(isBack(before));
  socket.recover();
  await answersQuestions(2);
  expect(socket.mostConnections()).toBe(1);
});

test('it says how the connection is', async () => {
  expect(await bot.status()).toMatchObject({
    state: 'ready',
    socket: { connected: true, secondsSinceHello: 0 },
  });
  refusals = Array.from({ length: 20 }, () => invalid);
  socket.cut();
  await slack.take('apps.connections.open', 2);
  expect(await bot.status()).toMatchObject({ state: 'disconnected', socket: { connected: false } });
  refusals = [];
  await socket.until(() => socket.connections() > 0);
  await answersQuestions(1);
  expect(await bot.status()).toMatchObject({ state: 'ready', socket: { connected: true } });
});

test('stopping while a reconnect is pending is quiet', async () => {
  refusals = Array.from({ length: 20 }, () => ({ status: 200, error: 'invalid_auth' }));
  socket.cut();
  await slack.take('apps.connections.open', 2);
  await bot.stop();
  const tries = slack.of('apps.connections.open').length;
  expect(socket.connections()).toBe(0);
  expect(slack.of('apps.connections.open')).toHaveLength(tries);
});
