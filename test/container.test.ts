import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStartFlags } from '../src/bench/start-flags.ts';
import { projectDirectory } from '../src/paths.ts';
import { findFreePort } from '../src/proof/stage/find-free-port.ts';
import { buildImage } from './support/build-image.ts';
import { findStep, readList, readStages } from './support/dockerfile.ts';
import { type RecordingSlack, startRecordingSlack } from './support/recording-slack.ts';
import { deliver, json, mention, signingSecret } from './support/slack-requests.ts';

const stages = readStages();
const [build = [], runtime = []] = stages;
const isRoot = process.getuid?.() === 0;
const someUser = 1000;

describe('the Dockerfile', () => {
  test('builds in one stage and runs in another, both from the same pinned Node', () => {
    expect(stages).toHaveLength(2);
    expect(stages.map(([from]) => from?.text)).toEqual([
      'node:24-bookworm-slim AS build',
      'node:24-bookworm-slim',
    ]);
  });

  test('copies nothing that is not there, and is not kept from any of it', () => {
    const copied = build
      .filter(({ keyword }) => keyword === 'COPY')
      .flatMap(({ text }) => text.split(/\s+/).slice(0, -1));
    expect(copied.length).toBeGreaterThan(4);
    expect(copied.filter((path) => !existsSync(join(projectDirectory, path)))).toEqual([]);
    const ignored = readFileSync(join(projectDirectory, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toContain('*');
    expect(copied.map((path) => `!${path.replace('./', '')}`).sort()).toEqual(
      ignored.filter((line) => line.startsWith('!')).sort(),
    );
  });

  test('installs what the lock file says and runs no script of any package', () => {
    const installing = build.filter(({ text }) => /\bnpm (ci|install|prune)\b/.test(text));
    expect(installing).toHaveLength(2);
    for (const { text } of installing) expect(text).toContain('--ignore-scripts');
  });

  test('runs node itself, with the flags of npm start, as somebody who is not root', () => {
    expect(findStep(runtime, 'USER').text).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const command = readList(findStep(runtime, 'CMD').text);
    expect(command).toEqual(['node', ...readStartFlags(), 'dist/coo-bot.js']);
    expect(readList(findStep(runtime, 'HEALTHCHECK').text)[0]).toBe('node');
  });
});

describe('compose.yml', () => {
  const { services, volumes } = parse(readFileSync(join(projectDirectory, 'compose.yml'), 'utf8'), {
    merge: true,
  });
  const names = Object.keys(services);
  const withProfile = (profile: string) => names.filter((name) => services[name].profiles?.includes(profile));

  test('has one bot with a volume, or two with PostgreSQL behind a proxy', () => {
    expect(withProfile('single')).toEqual(['bot']);
    expect(withProfile('replicas').sort()).toEqual(['bot-1', 'bot-2', 'postgres', 'proxy']);
    expect(names.filter((name) => services[name].profiles === undefined)).toEqual([]);
    expect(services.bot.volumes).toEqual(['data:/data']);
    expect(services.bot.environment.DATABASE_URL).toBeUndefined();
    for (const name of ['bot-1', 'bot-2']) {
      expect(services[name].environment.DATABASE_URL).toMatch(/^postgres:\/\/.*@postgres:5432\//);
    }
    // What one spools another must not take for its own.
    expect(services['bot-1'].volumes).toEqual(['spool-1:/data']);
    expect(services['bot-2'].volumes).toEqual(['spool-2:/data']);
  });

  test.each(['bot', 'bot-1', 'bot-2'])('%s can do no more than it has to', (name) => {
    const service = services[name];
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      build: '.',
      env_file: '.env',
    });
    expect(service.user).toBeUndefined();
    expect(Number.parseInt(service.stop_grace_period, 10)).toBeGreaterThan(
      Number(service.environment.COO_BOT_STOP_DELAY_SECONDS ?? 0) + 20,
    );
    expect(service.environment).toMatchObject(imageEnvironment());
  });

  test('uses no volume, file or service that is not there', () => {
    const mounted = names.flatMap((name) => (services[name].volumes ?? []) as string[]);
    for (const [source = ''] of mounted.map((mount) => mount.split(':'))) {
      const exists = source.startsWith('.')
        ? existsSync(join(projectDirectory, source))
        : Object.hasOwn(volumes, source);
      expect(exists, source).toBe(true);
    }
    const needed = names.flatMap((name) => {
      const given = services[name].depends_on ?? [];
      return Array.isArray(given) ? given : Object.keys(given);
    });
    expect(needed.filter((name) => !names.includes(name))).toEqual([]);
    const upstreams = readFileSync(join(projectDirectory, 'Caddyfile'), 'utf8').match(/[\w-]+(?=:3000)/g);
    expect(upstreams).toEqual(['bot-1', 'bot-2']);
  });
});

describe('what the Dockerfile says, done by hand', () => {
  let folder: string;
  let slack: RecordingSlack;
  let child: ChildProcess | undefined;

  beforeAll(async () => {
    slack = await startRecordingSlack();
    folder = mkdtempSync(join(tmpdir(), 'coo-bot-image-'));
    buildImage(folder, stages);
  }, 300_000);

  afterAll(async () => {
    child?.kill('SIGKILL');
    await slack.stop();
    execFileSync('chmod', ['-R', 'u+w', folder]);
    rmSync(folder, { recursive: true });
  });

  test('the image holds no tool of development, no test and no setting', () => {
    const holds = (name: string) => existsSync(join(folder, 'image/app/node_modules', name));
    const tools = ['typescript', 'vitest', 'playwright-core', '@biomejs/biome', 'local-slack-linux-x64'];
    expect(tools.filter(holds)).toEqual([]);
    expect(['libsql', 'pg', '@slack/bolt', 'prom-client'].filter(holds)).toHaveLength(4);
    expect(readdirSync(join(folder, 'image/app')).sort()).toEqual([
      'dist',
      'knowledge',
      'node_modules',
      'package.json',
    ]);
  });

  test('it runs on a tree that cannot be written to, as nobody in particular, and stops well', async () => {
    const [operationsPort, port] = [String(await findFreePort()), String(await findFreePort())];
    const data = join(folder, 'data');
    mkdirSync(data);
    if (isRoot) chownSync(data, someUser, someUser);
    const env = {
      PATH: process.env.PATH ?? '',
      ...imageEnvironment(),
      COO_BOT_DATA_DIR: data,
      COO_BOT_OPERATIONS_PORT: operationsPort,
      PORT: port,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
    };
    const run = (command: readonly string[]): ChildProcess => {
      const [program = '', ...args] = [...lessRights(), ...command];
      return spawn(program, args, { cwd: join(folder, 'image/app'), env, stdio: ['ignore', 'pipe', 'pipe'] });
    };
    child = run(readList(findStep(runtime, 'CMD').text));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        said += String(chunk);
      });
    }
    const ended = once(child, 'close');
    const address = `http://127.0.0.1:${operationsPort}`;
    await untilOk(`${address}/readyz`, () => said);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const [healthy] = await once(run(readList(findStep(runtime, 'HEALTHCHECK').text)), 'close');
    expect(healthy).toBe(0);
    await deliver(`http://127.0.0.1:${port}/slack/events`, json(mention('<@UBOT> what is a COO?')));
    expect(String((await slack.take('chat.postMessage')).text)).toMatch(/chief operating officer/i);
    if (isRoot) {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      expect(status).toMatch(/^Uid:\s+1000\s+1000\s+1000\s+1000$/m);
      expect(status).toMatch(/^CapEff:\s+0+$/m);
    }
    child.kill('SIGTERM');
    const [code] = await ended;
    expect(code).toBe(0);
    const [unhealthy] = await once(run(readList(findStep(runtime, 'HEALTHCHECK').text)), 'close');
    expect(unhealthy).toBe(1);
  }, 60_000);
});

/** Puts a command among those of a user without any right, where we are somebody who may do so. */
function lessRights(): string[] {
  if (!isRoot) return [];
  const user = [`--reuid=${someUser}`, `--regid=${someUser}`, '--clear-groups'];
  return ['setpriv', ...user, '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all', '--'];
}

/** What the image sets by itself. */
function imageEnvironment(): Record<string, string> {
  const pairs = findStep(runtime, 'ENV').text.matchAll(/(\w+)=(\S+)/g);
  const set = Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value]));
  const { NODE_ENV: _, ...own } = set;
  return own;
}

async function untilOk(address: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok === true) return;
    await pause(100);
  }
  throw new Error(`${address} was not ready in ten seconds: ${said()}`);
}
