import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectDirectory } from '../../src/paths.ts';
import { startFakeSocket } from '../../src/proof/stage/fake-socket.ts';
import { startRecordingSlack } from '../support/recording-slack.ts';

const hooksSchema = z.object({
  runtime: z.literal('node'),
  hooks: z.object({ 'get-manifest': z.string(), start: z.string() }),
  config: z.object({
    'protocol-version': z.array(z.string()),
    // Otherwise the CLI would hold the connection to Slack itself.
    'sdk-managed-connection-enabled': z.literal(true),
    watch: z.object({
      manifest: z.object({ paths: z.array(z.string()) }),
      app: z.object({ 'filter-regex': z.string(), paths: z.array(z.string()) }),
    }),
  }),
});
const { hooks, config } = hooksSchema.parse(
  JSON.parse(readFileSync(join(projectDirectory, '.slack/hooks.json'), 'utf8')),
);
const boundary = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coo-bot-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command as the CLI does: its words and the arguments, put together for a shell. */
function runHook(command: string, options: SpawnOptions & { args?: readonly string[] } = {}) {
  const { args = [], ...rest } = options;
  const script = [command, ...args].join(' ');
  const child = spawn('bash', ['-c', script], { cwd: projectDirectory, ...rest });
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    printed.stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    printed.stderr += String(chunk);
  });
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, ...printed }));
  const said = async (words: string): Promise<void> => {
    while (!printed.stdout.includes(words))
      await Promise.race([once(child.stdout ?? child, 'data'), ended.then(fail)]);
  };
  return { child, ended, said };
}

describe('get-manifest', () => {
  const getManifest = (source: string, ...args: string[]) =>
    runHook(hooks['get-manifest'], { args: [`--source="${source}"`, ...args] }).ended;
  const withBoundary = ['--protocol=message-boundaries', `--boundary=${boundary}`];
  const manifest: unknown = parse(readFileSync(join(projectDirectory, 'manifest.yml'), 'utf8'));

  test('puts the manifest between the boundaries', async () => {
    const { code, stdout } = await getManifest(projectDirectory, ...withBoundary);
    const [before, json = '', after] = stdout.split(boundary);
    expect({ code, before, after }).toEqual({ code: 0, before: '', after: '\n' });
    expect(JSON.parse(json)).toEqual(manifest);
  });

  test('prints the manifest alone where no protocol is asked for', async () => {
    const { stdout } = await getManifest(projectDirectory);
    expect(JSON.parse(stdout)).toEqual(manifest);
  });

  test('reads the manifest of the folder it stands in, if told no other', async () => {
    const { stdout } = await runHook(hooks['get-manifest']).ended;
    expect(JSON.parse(stdout)).toEqual(manifest);
  });

  test.each<[string, string | undefined, string]>([
    ['no manifest', undefined, 'There is no such file in'],
    ['a manifest that is not YAML', 'features:\n\t- "a', 'at line 2'],
    ['an empty manifest', '# nothing yet\n', 'It holds no settings.'],
    ['a manifest that is a list', '- features\n', 'It holds no settings.'],
  ])('says what is wrong with %s, and fails', async (_, text, words) => {
    if (text !== undefined) writeFileSync(join(folder, 'manifest.yml'), text);
    const { code, stdout, stderr } = await getManifest(folder, ...withBoundary);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('manifest.yml cannot be used. ');
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });

  test('fails without a boundary where boundaries are asked for', async () => {
    const { code, stderr } = await getManifest(projectDirectory, '--protocol=message-boundaries');
    expect(code).toBe(1);
    expect(stderr).toContain('--boundary');
  });
});

test('what is watched is there', () => {
  const { manifest, app } = config.watch;
  expect(manifest.paths).toEqual(['manifest.yml']);
  const watched = new RegExp(app['filter-regex']);
  expect(watched.test('bot.ts') && watched.test('pay.yml')).toBe(true);
  for (const path of app.paths) expect(existsSync(join(projectDirectory, path)), path).toBe(true);
});

test('start runs the bot with the tokens of the CLI, and a restart leaves no second bot behind', async () => {
  for (const part of ['.slack', 'src', 'knowledge', 'package.json', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(join(projectDirectory, part), join(folder, part), { recursive: true });
  symlinkSync(join(projectDirectory, 'node_modules'), join(folder, 'node_modules'));
  const slack = await startRecordingSlack();
  const socket = await startFakeSocket();
  slack.answerWith(({ method }) =>
    method === 'apps.connections.open' ? { body: { ok: true, url: socket.url } } : undefined,
  );
  // The CLI sets both pairs of names; SLACK_API_URL comes from the .env file, where there is one.
  const { child, ended, said } = runHook(hooks.start, {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      SLACK_CLI_XOXB: 'xoxb-test',
      SLACK_CLI_XAPP: 'xapp-test',
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
    },
  });
  await said('coo-bot answers questions');
  expect(socket.connections()).toBe(1);
  child.kill('SIGINT');
  const { code } = await ended;
  expect({ code, connections: socket.connections() }).toEqual({ code: 0, connections: 0 });
  await Promise.all([socket.stop(), slack.stop()]);
}, 90_000);

function fail(end: unknown): never {
  throw new Error(`it ended: ${JSON.stringify(end)}`);
}
