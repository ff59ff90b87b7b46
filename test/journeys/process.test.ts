import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
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
])(
  '%s ends it with one clear line',
  async (_, env, words) => {
    const { code, stdout, stderr } = await runBot(folder(), env()).ended;
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(words)]);
    expect(stdout).not.toMatch(/"level":[56]0/);
  },
  20_000,
);

test('a missing setting ends it with the name and where to get it', async () => {
  const { code, stderr } = await runBot(folder(), { SLACK_BOT_TOKEN: 'xoxb-test' }).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('SLACK_APP_TOKEN is missing');
  expect(stderr).not.toMatch(/^ +at /m);
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

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
