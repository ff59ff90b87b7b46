import { once } from 'node:events';
import { appendFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findFreePort } from '../../src/proof/stage/find-free-port.ts';
import { openFile } from '../../src/storage/sql/open-file.ts';
import { buildBot, runBot } from '../support/built-bot.ts';
import { type RecordingSlack, startRecordingSlack } from '../support/recording-slack.ts';
import { deliver, json, mention, signingSecret } from '../support/slack-requests.ts';

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

let built: ReturnType<typeof buildBot> | undefined;
let slack: RecordingSlack;

beforeAll(() => {
  built = buildBot();
}, 60_000);
afterAll(() => built?.remove());
beforeEach(async () => {
  slack = await startRecordingSlack();
});
afterEach(() => slack.stop());

const folder = () => built?.folder ?? '';
const overHttp = (env: Record<string, string> = {}) => ({
  SLACK_BOT_TOKEN: 'xoxb-test',
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: slack.apiUrl,
  ...env,
});

test('told to stop, it finishes the reply that it is at and ends well', async () => {
  const port = await findFreePort();
  const { child, ended, printed } = runBot(folder(), overHttp({ PORT: String(port) }));
  await printed('coo-bot answers questions');
  slack.answerWith(async ({ method }) => {
    if (method !== 'chat.postMessage') return undefined;
    child.kill('SIGTERM');
    await printed('stopping');
    return { body: { ok: true } };
  });
  await deliver(
    `http://localhost:${port}/slack/events`,
    json(mention('<@UBOT> who does the COO report to?')),
  );
  const { code } = await ended;
  expect(code).toBe(0);
  expect(slack.of('chat.postMessage')).toHaveLength(1);
  // The store is closed: all of it is in one file, which can be copied.
  expect(readdirSync(join(folder(), 'data'))).toEqual(['coo-bot.db']);
});

test('told to stop, it is not ready at once, takes questions until the balancer knows, and answers them', async () => {
  const [port, operationsPort] = [await findFreePort(), await findFreePort()];
  const { child, ended, printed } = runBot(
    folder(),
    overHttp({
      PORT: String(port),
      COO_BOT_OPERATIONS_PORT: String(operationsPort),
      COO_BOT_STOP_DELAY_SECONDS: '1.5',
      COO_BOT_DATA_DIR: join(folder(), 'balanced'),
    }),
  );
  await printed('coo-bot answers questions');
  const ready = async () => (await fetch(`http://127.0.0.1:${operationsPort}/readyz`)).status;
  expect(await ready()).toBe(200);
  child.kill('SIGTERM');
  await printed('stopping');
  expect(await ready()).toBe(503);
  const late = json(mention('<@UBOT> who does the COO report to?'));
  expect((await deliver(`http://localhost:${port}/slack/events`, late)).status).toBe(200);
  expect((await ended).code).toBe(0);
  expect(slack.of('chat.postMessage')).toHaveLength(1);
});

test.each([
  ['thrown', 'setTimeout(() => { throw error; })'],
  ['rejected', 'Promise.reject(error)'],
])(
  'an error that is %s where nobody catches it ends the process with 1, logged and without secrets',
  async (_, fail) => {
    const script = `
    import { createLog } from './dist/log.js';
    import { endOnSurprise } from './dist/end-on-surprise.js';
    endOnSurprise(createLog({ level: 'info', secrets: ['topsecret'] }));
    const error = new Error('it said topsecret');
    ${fail};
    setTimeout(() => {}, 10_000);
  `;
    const { code, stdout, stderr } = await runBot(folder(), {}, ['--input-type=module', '--eval', script])
      .ended;
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ level: 60, err: { message: 'it said [redacted]' } });
  },
);

test('killed before it could reply to what it had acknowledged, it replies when it is started again', async () => {
  const port = await findFreePort();
  const env = overHttp({ PORT: String(port), COO_BOT_DATA_DIR: join(folder(), 'interrupted') });
  const first = runBot(folder(), env);
  await first.printed('coo-bot answers questions');
  slack.answerWith(async ({ method }) => {
    if (method === 'chat.postMessage') await new Promise(() => {});
    return undefined;
  });
  const question = json(mention('<@UBOT> who does the COO report to?', { ts: '6.1' }));
  expect((await deliver(`http://localhost:${port}/slack/events`, question)).status).toBe(200);
  first.child.kill('SIGKILL');
  await first.ended;
  slack.answerWith(() => undefined);
  expect(slack.of('chat.postMessage')).toEqual([]);

  const second = runBot(folder(), env);
  expect(await slack.take('chat.postMessage')).toMatchObject({
    thread_ts: '6.1',
    text: expect.stringContaining('CEO'),
  });
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
  expect(slack.of('chat.postMessage')).toHaveLength(1);
});

test('killed and started again, it knows what it has answered and what was talked about', async () => {
  const port = await findFreePort();
  const url = `http://localhost:${port}/slack/events`;
  const env = overHttp({ PORT: String(port), COO_BOT_DATA_DIR: join(folder(), 'killed') });
  const question = mention('<@UBOT> who does the COO report to?', { thread_ts: '7.1' });
  const first = runBot(folder(), env);
  await first.printed('coo-bot answers questions');
  await deliver(url, json(question));
  await slack.take('chat.postMessage', 1);
  // What is recorded after the reply is on the disk a moment later.
  await deliver(url, json(mention('<@UBOT> hello')));
  await slack.take('chat.postMessage', 2);
  first.child.kill('SIGKILL');
  await first.ended;

  const second = runBot(folder(), env);
  await second.printed('coo-bot answers questions');
  expect((await deliver(url, json(question))).status).toBe(200);
  await deliver(url, json(mention('<@UBOT> and what do they earn?', { thread_ts: '7.1' })));
  const { text } = await slack.take('chat.postMessage', 3);
  expect(text).toMatch(/COO/);
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
  // It was killed before it could write down that "hello" was done, and Slack knows a reply by its id.
  const replies = slack.of('chat.postMessage').map(({ body }) => body.client_msg_id);
  expect(new Set(replies).size).toBe(3);
});

test('a second process on the same data is refused at once, and the first goes on', async () => {
  const port = await findFreePort();
  const env = overHttp({ COO_BOT_DATA_DIR: join(folder(), 'shared') });
  const first = runBot(folder(), { ...env, PORT: String(port) });
  await first.printed('coo-bot answers questions');
  const { code, stderr } = await runBot(folder(), { ...env, PORT: '0' }).ended;
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/coo-bot\.db is in use by another process of coo-bot/),
  ]);
  await deliver(`http://localhost:${port}/slack/events`, json(mention('<@UBOT> what is a COO?')));
  await slack.take('chat.postMessage', 1);
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
});

test('data of a newer version is left as it is', async () => {
  const dataDir = join(folder(), 'newer');
  const store = await openFile(dataDir);
  await sql`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`.execute(store.db);
  await store.close();
  const { code, stderr } = await runBot(folder(), overHttp({ COO_BOT_DATA_DIR: dataDir })).ended;
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('written by a newer version')]);
});

test.each<[string, () => Record<string, string>, string]>([
  [
    'a bot token that Slack refuses',
    () => overHttp({ SLACK_BOT_TOKEN: 'xoxb-revoked' }),
    'SLACK_BOT_TOKEN (invalid_auth)',
  ],
  [
    'an app-level token that Slack refuses',
    () => ({ SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-revoked', SLACK_API_URL: slack.apiUrl }),
    'SLACK_APP_TOKEN (invalid_auth)',
  ],
  [
    'a Slack that is not there',
    () => overHttp({ SLACK_API_URL: 'http://127.0.0.1:9/api/' }),
    'could not be reached',
  ],
  [
    'a data folder that cannot be written to',
    () => overHttp({ COO_BOT_DATA_DIR: 'package.json' }),
    'COO_BOT_DATA_DIR',
  ],
  [
    'a database server that is not there',
    () => overHttp({ DATABASE_URL: 'postgres://bot:secret@127.0.0.1:9/bot' }),
    'The database bot at 127.0.0.1:9 could not be reached (ECONNREFUSED). Check DATABASE_URL',
  ],
])(
  '%s ends it with one clear line',
  async (_, env, words) => {
    const { code, stdout, stderr } = await runBot(folder(), env()).ended;
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(words)]);
    expect(stdout).not.toMatch(/"level":[56]0/);
    expect(stdout + stderr).not.toContain('secret');
  },
  20_000,
);

test('a missing setting ends it with the name and where to get it', async () => {
  const { code, stderr } = await runBot(folder(), { SLACK_BOT_TOKEN: 'xoxb-test' }).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('SLACK_APP_TOKEN is missing');
  expect(stderr).not.toMatch(/^ +at /m);
});

test('a database address that is none ends it with the name of the setting', async () => {
  const { code, stderr } = await runBot(folder(), overHttp({ DATABASE_URL: 'localhost:5432' })).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('DATABASE_URL must be an address that begins with postgres://');
});

test('a port in use ends it with one clear line', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, stderr } = await runBot(folder(), overHttp({ PORT: String(port) })).ended;
  other.close();
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(`Port ${port} is in use`)]);
});

test('broken knowledge ends it with the file and the line', async () => {
  appendFileSync(join(folder(), 'knowledge/facts/rank.yml'), '\n  - id: Not An Id\n');
  const { code, stderr } = await runBot(folder(), overHttp()).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('facts/rank.yml:');
  expect(stderr).not.toMatch(/^ +at /m);
});
