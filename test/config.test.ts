import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-a' };
const app = { SLACK_APP_TOKEN: 'xapp-1-a' };
const secret = { SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5' };

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe('how the bot meets Slack', () => {
  test('nothing set: a workspace on this machine, and the defaults', () => {
    expect(readConfig({})).toEqual({
      slack: { mode: 'local' },
      slackApiUrl: undefined,
      port: 3000,
      operations: undefined,
      stopDelayMs: 0,
      dataDir: './data',
      databaseUrl: undefined,
      retentionDays: 90,
      logLevel: 'info',
      classicBlocks: false,
      support: undefined,
      curators: [],
      secrets: [],
      notes: [],
    });
  });

  test('an app-level token means Socket Mode', () => {
    expect(readConfig({ ...bot, ...app }).slack).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1-a',
      appToken: 'xapp-1-a',
    });
  });

  test('a signing secret means HTTP', () => {
    const { slack } = readConfig({ ...bot, ...secret });
    expect(slack).toEqual({ mode: 'http', botToken: 'xoxb-1-a', signingSecret: secret.SLACK_SIGNING_SECRET });
  });

  test('with both, Socket Mode wins and a note says so', () => {
    const config = readConfig({ ...bot, ...app, ...secret });
    expect(config.slack.mode).toBe('socket');
    expect(config.notes).toEqual([expect.stringContaining('Socket Mode')]);
  });

  test('blank values are as good as none, blanks around a value do not count', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '  ' }).slack).toEqual({ mode: 'local' });
    expect(readConfig({ SLACK_BOT_TOKEN: ' xoxb-1-a ', ...app }).slack).toMatchObject({
      botToken: 'xoxb-1-a',
    });
  });
});

describe('several workspaces', () => {
  const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
  const shared = {
    SLACK_CLIENT_ID: '12.34',
    SLACK_CLIENT_SECRET: 'topsecret',
    COO_BOT_ENCRYPTION_KEYS: `2026b:${key(2)}, 2026a:${key(1)}`,
  };
  const distribution = {
    clientId: '12.34',
    clientSecret: 'topsecret',
    encryptionKeys: [
      { id: '2026b', key: Buffer.alloc(32, 2) },
      { id: '2026a', key: Buffer.alloc(32, 1) },
    ],
    publicUrl: undefined,
  };

  test('need no bot token, over HTTP or Socket Mode', () => {
    const overHttp = readConfig({ ...shared, ...secret, COO_BOT_PUBLIC_URL: 'https://bot.example.com/' });
    expect(overHttp.slack).toEqual({
      mode: 'http',
      signingSecret: secret.SLACK_SIGNING_SECRET,
      distribution: { ...distribution, publicUrl: 'https://bot.example.com' },
    });
    expect(readConfig({ ...shared, ...app }).slack).toEqual({
      mode: 'socket',
      appToken: 'xapp-1-a',
      distribution,
    });
  });

  test('do not use the bot token, and a note says so', () => {
    const config = readConfig({ ...shared, ...bot, ...app });
    expect(config.slack).not.toHaveProperty('botToken');
    expect(config.notes).toEqual([expect.stringContaining('SLACK_BOT_TOKEN is not used')]);
  });

  test('one error names everything that is missing, and how to make a key', () => {
    const message = problemsOf({ SLACK_CLIENT_ID: '12.34' });
    for (const part of [
      'SLACK_CLIENT_SECRET is missing',
      'App Credentials',
      'COO_BOT_ENCRYPTION_KEYS is missing',
      'openssl rand -base64 32',
      'SLACK_APP_TOKEN is missing',
      'SLACK_SIGNING_SECRET',
    ])
      expect(message).toContain(part);
    expect(message).not.toContain('SLACK_BOT_TOKEN');
    expect(problemsOf({ SLACK_CLIENT_SECRET: 'x', ...bot, ...app })).toContain('SLACK_CLIENT_ID is missing');
  });

  test.each([
    [{ SLACK_CLIENT_ID: 'A0123' }, 'SLACK_CLIENT_ID does not look right'],
    [{ SLACK_CLIENT_SECRET: 'xoxb-topsecret' }, 'SLACK_CLIENT_SECRET does not look right'],
    [{ COO_BOT_ENCRYPTION_KEYS: key(1) }, 'number 1 is not'],
    [{ COO_BOT_ENCRYPTION_KEYS: `a:${key(1)},b:dG9wc2VjcmV0,` }, 'number 2, 3 is not'],
    [{ COO_BOT_ENCRYPTION_KEYS: `a:${key(1)},a:${key(2)}` }, 'two keys with one id'],
    [{ COO_BOT_PUBLIC_URL: 'bot.example.com' }, 'COO_BOT_PUBLIC_URL must be an address'],
    [{ COO_BOT_PUBLIC_URL: 'ftp://topsecret@example.com' }, 'COO_BOT_PUBLIC_URL must be an address'],
    [{ COO_BOT_PUBLIC_URL: 'https://example.com/?x=1' }, 'COO_BOT_PUBLIC_URL must be an address'],
  ])('%j is refused, and not repeated', (wrong, words) => {
    const message = problemsOf({ ...shared, ...secret, ...wrong });
    expect(message).toContain(words);
    for (const value of ['topsecret', key(1), 'dG9wc2VjcmV0']) expect(message).not.toContain(value);
  });
});

describe('what is missing or wrong', () => {
  test.each([
    [bot, ['SLACK_APP_TOKEN is missing', 'connections:write', 'SLACK_SIGNING_SECRET']],
    [app, ['SLACK_BOT_TOKEN is missing', 'OAuth & Permissions']],
    [secret, ['SLACK_BOT_TOKEN is missing']],
    [
      { SLACK_BOT_TOKEN: 'xapp-1-a', SLACK_APP_TOKEN: 'xoxb-1-a' },
      ['SLACK_BOT_TOKEN does not', 'SLACK_APP_TOKEN does not'],
    ],
    [{ ...bot, SLACK_SIGNING_SECRET: 'xapp-1-a' }, ['SLACK_SIGNING_SECRET does not']],
    [{ SLACK_API_URL: 'ftp://example.com' }, ['SLACK_API_URL must be']],
    [{ PORT: 'many' }, ['PORT must be']],
    [{ PORT: '70000' }, ['PORT must be']],
    [{ PORT: '1.5' }, ['PORT must be']],
    [{ COO_BOT_CURATORS: 'U024BE7LH, ann' }, ['COO_BOT_CURATORS holds "ann"', 'Copy member ID']],
    [{ COO_BOT_OPERATIONS_PORT: '-1' }, ['COO_BOT_OPERATIONS_PORT must be']],
    [{ COO_BOT_STOP_DELAY_SECONDS: '3600' }, ['COO_BOT_STOP_DELAY_SECONDS must be 0 to 60']],
    [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL must be one of']],
    [{ DATABASE_URL: 'mysql://bot@example.com/bot' }, ['DATABASE_URL must be', 'postgres://']],
    [{ DATABASE_URL: 'example.com' }, ['DATABASE_URL must be']],
    [{ COO_BOT_RETENTION_DAYS: '0' }, ['COO_BOT_RETENTION_DAYS must be 1 to 3650']],
    [{ COO_BOT_RETENTION_DAYS: '4000' }, ['COO_BOT_RETENTION_DAYS must be 1 to 3650']],
    [{ COO_BOT_RETENTION_DAYS: 'for ever' }, ['COO_BOT_RETENTION_DAYS must be a number of days']],
  ])('%j', (env, parts) => {
    const message = problemsOf(env);
    for (const part of parts) expect(message).toContain(part);
  });

  test('all of it is said at once', () => {
    const message = problemsOf({
      SLACK_BOT_TOKEN: 'nonsense',
      PORT: 'x',
      LOG_LEVEL: 'y',
      SLACK_API_URL: 'z',
    });
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'PORT', 'LOG_LEVEL', 'SLACK_API_URL']) {
      expect(message).toContain(name);
    }
  });

  test('no value is repeated, since it may be a secret', () => {
    expect(
      problemsOf({
        SLACK_BOT_TOKEN: 'topsecret',
        SLACK_SIGNING_SECRET: 'xoxb-topsecret',
        DATABASE_URL: 'mysql://bot:topsecret@example.com/bot',
      }),
    ).not.toContain('topsecret');
  });
});

test('the address of the Web API ends with a slash, whether given so or not', () => {
  const read = (address: string) => readConfig({ SLACK_API_URL: address }).slackApiUrl;
  expect(read('http://localhost:8080/api')).toBe('http://localhost:8080/api/');
  expect(read('http://localhost:8080/api/')).toBe('http://localhost:8080/api/');
});

test('the database and for how long things are kept in it', () => {
  const url = 'postgresql://bot:secret@db.example.com/bot?sslmode=verify-full';
  const config = readConfig({ DATABASE_URL: url, COO_BOT_RETENTION_DAYS: '30' });
  expect(config).toMatchObject({ databaseUrl: url, retentionDays: 30 });
});

test('health and metrics are served where that is asked for, to this machine unless it is said otherwise', () => {
  expect(readConfig({ COO_BOT_OPERATIONS_PORT: '9464' }).operations).toEqual({
    port: 9464,
    host: '127.0.0.1',
  });
  const elsewhere = { COO_BOT_OPERATIONS_PORT: '0', COO_BOT_OPERATIONS_HOST: '0.0.0.0' };
  expect(readConfig(elsewhere).operations).toEqual({ port: 0, host: '0.0.0.0' });
  expect(readConfig({ COO_BOT_STOP_DELAY_SECONDS: '2.5' }).stopDelayMs).toBe(2_500);
});

test('every secret among the settings is known as one, as it is written and as it is meant', () => {
  const [newKey = '', oldKey = ''] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));
  const { secrets } = readConfig({
    ...bot,
    ...app,
    ...secret,
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client-secret',
    COO_BOT_ENCRYPTION_KEYS: `new:${newKey}, old:${oldKey}`,
    DATABASE_URL: 'postgres://bot:p%40ssword@db.example.com/bot',
  });
  const known = [...Object.values({ ...bot, ...app, ...secret }), 'client-secret'];
  for (const each of [...known, newKey, oldKey, 'p%40ssword', 'p@ssword']) {
    expect(secrets).toContain(each);
  }
  // Names of keys and the like are words.
  expect(secrets).not.toContain('new');
});

test('the settings cannot be changed afterwards', () => {
  const config = readConfig({});
  expect(Object.isFrozen(config) && Object.isFrozen(config.slack)).toBe(true);
});

test('.env.example names every setting that is read, and no other, and sets none', () => {
  const example = parse(readFileSync(new URL('../.env.example', import.meta.url)));
  const sources = ['config.ts', 'read-distribution.ts'];
  const source = sources
    .map((name) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8'))
    .join();
  const named = new Set(source.match(/\b(?:SLACK_[A-Z_]+|PORT|DATABASE_URL|COO_BOT_[A-Z_]+|LOG_LEVEL)\b/g));
  expect(Object.keys(example).sort()).toEqual([...named].sort());
  expect(Object.values(example).join('')).toBe('');
});
