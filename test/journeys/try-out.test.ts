import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildBot, runBot } from '../support/built-bot.ts';
import { hasLocalWorkspace, startTryOut } from '../support/try-out.ts';

let built: ReturnType<typeof buildBot>;
beforeAll(() => {
  built = buildBot();
}, 60_000);
afterAll(() => built.remove());

const running: ReturnType<typeof runBot>[] = [];
afterEach(async () => {
  // Whatever a test that failed has left running.
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

function run(env: Record<string, string>, folder = built.folder) {
  const bot = runBot(folder, env);
  running.push(bot);
  return bot;
}

async function start(env: Record<string, string> = {}) {
  const bot = await startTryOut(built.folder, env);
  running.push(bot);
  return bot;
}

describe.skipIf(!hasLocalWorkspace)('npm start without settings', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends the bot well, and the workspace with it',
    async (signal) => {
      const bot = await start();
      bot.child.kill(signal);
      expect(await bot.ended).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/Stopping\.\n$/),
        stderr: '',
      });
      expect(await answers(bot.address)).toBe(false);
    },
    30_000,
  );

  test('it says where the workspace is and what to try; killed, it leaves nothing behind', async () => {
    const bot = await start();
    expect(bot.text).toContain('@coo-bot what does a COO do?');
    expect(bot.text).toContain('/coo who does the COO report to?');
    expect(bot.text).toContain('Direct messages');
    expect(bot.text.replace(/\s+/g, ' ')).toContain('listens on every network interface');
    expect(bot.text).toContain('password');
    expect(bot.text).not.toContain('{"level"');

    bot.child.kill('SIGKILL');
    await bot.ended;
    await untilSilent(bot.address);
  }, 30_000);

  test('a workspace that ends takes the bot with it, and says so', async () => {
    const bot = await start();
    process.kill(findOnlyChild(bot.child.pid));
    expect(await bot.ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The local workspace has ended'),
    });
  }, 30_000);

  test('a port in use is passed over', async () => {
    const first = await start();
    const second = await start({ COO_BOT_DATA_DIR: join(built.folder, 'other-data') });
    expect(second.address).not.toBe(first.address);
    expect(await answers(second.address)).toBe(true);
  }, 30_000);

  test('a data folder that cannot be written is named', async () => {
    writeFileSync(join(built.folder, 'a-file'), '');
    const { code, stderr } = await run({ COO_BOT_DATA_DIR: 'a-file/data' }).ended;
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('Set COO_BOT_DATA_DIR')]);
  }, 30_000);

  test('without local-slack it says so and chats in the terminal', async () => {
    const place = installWithoutLocalSlack(built.folder);
    const bot = run({}, place);
    bot.child.stdin?.end('what is a COO?\n');
    const { code, stdout, stderr } = await bot.ended;
    const [first, second, , answer] = stdout.split('\n');
    expect(first).toContain('a local workspace cannot be opened: local-slack is not installed');
    expect(second).toContain('chat in the terminal');
    expect(answer).toContain('COO');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    rmSync(place, { recursive: true });
  }, 30_000);
});

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A process that is not ours cannot be awaited, only asked. */
async function untilSilent(address: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (await answers(address)) {
    if (Date.now() > deadline) throw new Error('the workspace is still there');
    await pause(20);
  }
}

/** The process that another has started, as Linux knows it. */
function findOnlyChild(pid: number | undefined): number {
  const [child, ...others] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  expect(others).toEqual([]);
  return Number(child);
}

/** The same bot where the optional dependency has not been installed. */
function installWithoutLocalSlack(folder: string): string {
  const place = mkdtempSync(join(tmpdir(), 'coo-bot-without-local-slack-'));
  mkdirSync(join(place, 'node_modules'));
  for (const part of ['dist', 'package.json', 'knowledge']) {
    cpSync(join(folder, part), join(place, part), { recursive: true });
  }
  for (const name of readdirSync(join(folder, 'node_modules'))) {
    if (name.startsWith('local-slack')) continue;
    symlinkSync(join(folder, 'node_modules', name), join(place, 'node_modules', name));
  }
  // An empty package hides one that may be installed in a folder above.
  const empty = join(place, 'node_modules/local-slack-linux-x64');
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{}');
  return place;
}
