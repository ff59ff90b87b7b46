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
      dataDir: './data',
      databaseUrl: undefined,
      retentionDays: 90,
      logLevel: 'info',
      classicBlocks: false,
      support: undefined,
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

test('the settings cannot be changed afterwards', () => {
  const config = readConfig({});
  expect(Object.isFrozen(config) && Object.isFrozen(config.slack)).toBe(true);
});

test('.env.example names every setting that is read, and no other, and sets none', () => {
  const example = parse(readFileSync(new URL('../.env.example', import.meta.url)));
  const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');
  const named = new Set(source.match(/\b(?:SLACK_[A-Z_]+|PORT|DATABASE_URL|COO_BOT_[A-Z_]+|LOG_LEVEL)\b/g));
  expect(Object.keys(example).sort()).toEqual([...named].sort());
  expect(Object.values(example).join('')).toBe('');
});
