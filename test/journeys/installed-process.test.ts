import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findFreePort } from '../../src/proof/stage/find-free-port.ts';
import { openBrowser } from '../../src/proof/stage/open-browser.ts';
import { buildBot, runBot } from '../support/built-bot.ts';
import { type RecordingSlack, startRecordingSlack } from '../support/recording-slack.ts';
import { sharedSettings } from '../support/shared-bot.ts';
import { deliver, json, mention, signingSecret } from '../support/slack-requests.ts';

// Each test starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let built: ReturnType<typeof buildBot> | undefined;
let slack: RecordingSlack;
let env: Record<string, string>;
let url: string;
let dataDir: string;
let printed = '';

beforeAll(() => {
  built = buildBot();
}, 120_000);
afterAll(() => built?.remove());
beforeEach(async ({ task }) => {
  printed = '';
  slack = await startRecordingSlack();
  const port = await findFreePort();
  url = `http://localhost:${port}/slack/events`;
  dataDir = join(folder(), task.id);
  env = {
    ...sharedSettings,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    COO_BOT_DATA_DIR: dataDir,
    LOG_LEVEL: 'trace',
  };
});
afterEach(() => slack.stop());

const folder = () => built?.folder ?? '';
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

async function run(keys: string) {
  const bot = runBot(folder(), { ...env, COO_BOT_ENCRYPTION_KEYS: keys });
  await bot.printed('coo-bot answers questions');
  return {
    /** Asks in a workspace, and waits for the answer. */
    async ask(teamId: string): Promise<void> {
      const number = slack.of('chat.postMessage').length + 1;
      await deliver(url, json({ ...mention('<@UBOT> what is a COO?'), team_id: teamId }));
      await slack.take('chat.postMessage', number);
    },
    async end(signal: NodeJS.Signals): Promise<void> {
      bot.child.kill(signal);
      const { stdout, stderr } = await bot.ended;
      printed += stdout + stderr;
    },
  };
}

/** Everything that is on the disk or was printed. */
function findAnywhere(words: RegExp): string[] {
  const files = readdirSync(dataDir).filter((name) =>
    words.test(readFileSync(join(dataDir, name), 'latin1')),
  );
  return words.test(printed) ? [...files, 'log'] : files;
}

test('a token outlives the process, and is found nowhere on the disk or in the log', async () => {
  const first = await run(`k1:${key(1)}`);
  expect((await openBrowser(url).install('T1.canary')).status).toBe(200);
  await first.ask('T1');
  // Nothing is tidied up: the second file of the database is there too.
  await first.end('SIGKILL');
  expect(readdirSync(dataDir)).toContain('coo-bot.db-wal');
  expect(findAnywhere(/team:T1/).length).toBeGreaterThan(0);
  const secrets = /xoxb-T1|canary|app-secret|AQEBAQEB/;
  expect(findAnywhere(secrets)).toEqual([]);

  const second = await run(`k1:${key(1)}`);
  await second.ask('T1');
  await second.end('SIGTERM');
  // A process killed before it knew that its reply was sent has it sent again, and Slack takes the two for one.
  const replies = new Map(slack.of('chat.postMessage').map(({ body, token }) => [body.client_msg_id, token]));
  expect([...replies.values()]).toEqual(['xoxb-T1-canary', 'xoxb-T1-canary']);
  expect(findAnywhere(secrets)).toEqual([]);
});

test('keys are changed without loss, and what was sealed with the old one is gone from the disk', async () => {
  const first = await run(`k1:${key(1)}`);
  await openBrowser(url).install('T1.a');
  await first.end('SIGTERM');
  const [sealed] = /k1[\w+/=]{60,}/.exec(readFileSync(join(dataDir, 'coo-bot.db'), 'latin1')) ?? [];
  expect(sealed).toBeDefined();

  const both = await run(`k2:${key(2)},k1:${key(1)}`);
  await both.ask('T1');
  await both.end('SIGTERM');
  const onlyNew = await run(`k2:${key(2)}`);
  await onlyNew.ask('T1');
  await onlyNew.end('SIGTERM');
  expect(slack.of('chat.postMessage').map(({ token }) => token)).toEqual(['xoxb-T1-a', 'xoxb-T1-a']);
  expect(readFileSync(join(dataDir, 'coo-bot.db'), 'latin1')).not.toContain(sealed);
});

test.each([
  ['missing', `k2:${key(2)}`, 'sealed with the key "k1", which COO_BOT_ENCRYPTION_KEYS does not have'],
  ['another one', `k1:${key(9)}`, 'cannot be opened with the key "k1"'],
])('a key that is %s stops it with one clear line', async (_, keys, words) => {
  const first = await run(`k1:${key(1)}`);
  await openBrowser(url).install('T1.a');
  await first.end('SIGTERM');
  const { code, stderr } = await runBot(folder(), { ...env, COO_BOT_ENCRYPTION_KEYS: keys }).ended;
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(words)]);
  const again = await run(`k1:${key(1)}`);
  await again.ask('T1');
  await again.end('SIGTERM');
});
