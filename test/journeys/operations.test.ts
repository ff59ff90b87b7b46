import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Operations, startOperations } from '../../src/operations/start-operations.ts';
import { hasPostgres, startPostgres } from '../../src/proof/stage/postgres-server.ts';
import { StartError } from '../../src/start-error.ts';
import type { Backlog } from '../../src/storage/claims.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { createMemoryStore } from '../../src/storage/store.ts';
import { clickOn, findAction, places } from '../support/interactions.ts';
import {
  type DeliverOptions,
  deliver,
  form,
  json,
  mention,
  slashCommand,
} from '../support/slack-requests.ts';
import { createLogSink, startTestBot, type TestBot } from '../support/start-bot.ts';
import { asExpertise, createStubAnswerer } from '../support/stub-answerer.ts';

let operations: Operations;
let bot: TestBot;

const start = () => startOperations({ port: 0, host: '127.0.0.1', log: createLogSink().log });
const read = async (path: string) => {
  const response = await fetch(operations.address + path);
  return { status: response.status, text: await response.text() };
};

beforeEach(async () => {
  operations = await start();
  bot = await startTestBot(asExpertise(createStubAnswerer().answerer), { metrics: operations.metrics });
});

afterEach(async () => {
  await bot.settle();
  await operations.close();
});

describe('health', () => {
  test('it lives from the start, and is ready when there is a bot that is', async () => {
    expect((await read('/healthz')).status).toBe(200);
    const before = await read('/readyz');
    expect(before.status).toBe(503);
    expect(JSON.parse(before.text)).toMatchObject({ ready: false, state: 'starting' });

    operations.watch(() => bot.bot.status());
    const { status, text } = await read('/readyz');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      ready: true,
      state: 'ready',
      knowledge: 'test',
      store: 'up',
      backlog: { deliveries: 0, oldestSeconds: 0 },
    });
  });

  test('told to stop it is not ready at once, and lives on', async () => {
    operations.watch(() => bot.bot.status());
    const stopping = bot.bot.stop();
    const { status, text } = await read('/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ ready: false, state: 'stopping' });
    expect((await read('/healthz')).status).toBe(200);
    await stopping;
  });

  test.each<[string, () => Promise<Backlog>]>([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['never answers', () => new Promise(() => {})],
  ])('a store that %s is said to be down, and questions are taken all the same', async (_, backlog) => {
    const store = createMemoryStore({ now: Date.now });
    const lame = await startTestBot(asExpertise(createStubAnswerer().answerer), {
      store: { ...store, claims: { ...store.claims, backlog } },
    });
    operations.watch(() => lame.bot.status());
    const begin = performance.now();
    const { status, text } = await read('/readyz');
    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ ready: true, store: 'down' });
    expect((await read('/metrics')).text).toContain('coo_bot_store_up 0');
    await lame.settle();
  });

  test.skipIf(!hasPostgres())('a database server that goes away and comes back is seen to', async () => {
    const server = await startPostgres();
    const log = createLogSink().log;
    const options = {
      databaseUrl: await server.createDatabase(),
      dataDir: '',
      retentionDays: 1,
      now: Date.now,
      log,
    };
    const stored = await startTestBot(asExpertise(createStubAnswerer().answerer), {
      store: await openStore(options),
    });
    const storeIs = async () => (await stored.bot.status()).store;
    expect(await storeIs()).toBe('up');
    await server.kill();
    expect(await storeIs()).toBe('down');
    await server.start();
    while ((await storeIs()) === 'down') await pause(100);
    await stored.settle();
    await server.remove();
  });

  test('a status that cannot be read is an error, and lives on', async () => {
    operations.watch(() => Promise.reject(new Error('no status')));
    expect((await read('/readyz')).status).toBe(500);
    expect((await read('/healthz')).status).toBe(200);
  });

  test.each([
    ['GET //', 404],
    ['GET /%E0%A4%A', 404],
    ['GET http://[/', 404],
    ['GET /toString', 404],
    ['GET /healthz/..', 404],
    ['GET *', 404],
    ['DELETE /healthz', 405],
    ['POST /metrics', 405],
    ['BREW /healthz', 400],
    [`GET /healthz?${'a'.repeat(20_000)}`, 431],
  ])('%s is answered with %d', async (line, status) => {
    expect(await sendLine(`${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).toMatch(
      new RegExp(`^HTTP/1.1 ${status} `),
    );
    expect((await read('/healthz')).status).toBe(200);
  });

  test('huge headers and things that are no HTTP are refused', async () => {
    expect(await sendLine(`GET /healthz HTTP/1.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/ 431 /);
    expect(await sendLine('\x16\x03\x01\r\n\r\n')).toMatch(/ 400 /);
    expect((await read('/healthz')).status).toBe(200);
  });

  test('a port in use and an address of another machine are said in one line', async () => {
    const port = Number(new URL(operations.address).port);
    const at = (host: string) => startOperations({ port, host, log: createLogSink().log });
    await expect(at('127.0.0.1')).rejects.toThrow(`Port ${port} is in use`);
    await expect(at('192.0.2.1')).rejects.toThrow(StartError);
    await expect(at('192.0.2.1')).rejects.toThrow('COO_BOT_OPERATIONS_HOST');
  });
});

describe('metrics', () => {
  const send = (envelope: Parameters<typeof deliver>[1], options: DeliverOptions = {}) =>
    deliver(bot.url, envelope, options);
  /** The lines of our own metrics that are not zero, without help texts. */
  async function counted(): Promise<string[]> {
    operations.watch(() => bot.bot.status());
    const { text } = await read('/metrics');
    return text.split('\n').filter((line) => line.startsWith('coo_bot_') && !line.endsWith(' 0'));
  }

  test('what comes in, is answered, voted on and refused is counted', async () => {
    const question = json(mention('<@UBOT> who is above the COO?'));
    await send(question);
    const message = await bot.slack.take('chat.postMessage');
    await send(question, { headers: { 'x-slack-retry-num': '2' } });
    await send(json(mention('<@UBOT> again')), { headers: { 'x-slack-retry-num': '9' } });
    await bot.slack.take('chat.postMessage', 2);
    await send(form(slashCommand('who is above?', bot.slack.responseUrl)));
    const place = places.message('C1', '1700000000.000001');
    const vote = clickOn(findAction(message, 'Helpful'), place, { responseUrl: bot.slack.responseUrl });
    await send(vote);
    await send(question, { secret: 'not the secret' });
    await bot.slack.take('response_url');

    const lines = await counted();
    expect(lines).toEqual(
      expect.arrayContaining([
        'coo_bot_deliveries_total{kind="event",result="taken",retry="0"} 1',
        'coo_bot_deliveries_total{kind="event",result="duplicate",retry="2"} 1',
        'coo_bot_deliveries_total{kind="event",result="taken",retry="4"} 1',
        'coo_bot_deliveries_total{kind="command",result="taken",retry="0"} 1',
        'coo_bot_deliveries_total{kind="click",result="taken",retry="0"} 1',
        'coo_bot_acknowledgement_seconds_count{kind="event"} 3',
        'coo_bot_acknowledgement_seconds_count{kind="command"} 1',
        'coo_bot_forged_requests_total 1',
        'coo_bot_answers_total{outcome="answer"} 3',
        'coo_bot_votes_total{verdict="helpful"} 1',
        'coo_bot_slack_calls_total{method="chat.postMessage",code="ok"} 2',
        'coo_bot_slack_calls_total{method="auth.test",code="ok"} 1',
        'coo_bot_store_up 1',
        'coo_bot_knowledge_info{version="test"} 1',
      ]),
    );
  });

  test('what Slack refuses is counted by its code, and how long it wants us to wait', async () => {
    const answers = [
      { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } },
      { body: { ok: false, error: 'not_in_channel' } },
    ];
    bot.slack.answerWith(({ method }) => (method === 'chat.postMessage' ? answers.shift() : undefined));
    await send(json(mention('<@UBOT> hi')));
    await bot.slack.take('chat.postMessage', 3);
    await bot.settle();
    expect(await counted()).toEqual(
      expect.arrayContaining([
        'coo_bot_slack_rate_limit_seconds_total 1',
        'coo_bot_slack_calls_total{method="chat.postMessage",code="http_429"} 1',
        'coo_bot_slack_calls_total{method="chat.postMessage",code="not_in_channel"} 1',
      ]),
    );
  });

  test('what is taken on and not done is counted, with its age', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const arrived = new Promise<void>((resolve) => {
      bot.slack.answerWith(async ({ method }) => {
        if (method !== 'chat.postMessage') return undefined;
        resolve();
        await released;
        return { body: { ok: true } };
      });
    });
    await send(json(mention('<@UBOT> slow')));
    await arrived;
    const lines = await counted();
    expect(lines).toContain('coo_bot_unfinished_deliveries 1');
    expect(lines.join('\n')).toMatch(/^coo_bot_oldest_unfinished_delivery_seconds 0\.\d+$/m);
    const stopping = bot.bot.stop();
    expect((await send(json(mention('<@UBOT> too late')))).status).toBe(503);
    release();
    await stopping;
    const linesAfter = await counted();
    expect(linesAfter).toContain('coo_bot_deliveries_total{kind="event",result="refused",retry="0"} 1');
    expect(linesAfter.join('\n')).not.toContain('unfinished');
  });

  test('the process shows its own: memory, processor, lag of the event loop', async () => {
    const { text } = await read('/metrics');
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });

  test('every one of them is explained in the documentation, and no other', async () => {
    const page = readFileSync(new URL('../../docs/running.md', import.meta.url), 'utf8');
    const explained = [...page.matchAll(/^\| `(coo_bot_\w+)/gm)].map(([, name]) => name);
    const { text } = await read('/metrics');
    const served = [...text.matchAll(/^# HELP (coo_bot_\w+)/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(served.sort());
  });
});

async function sendLine(text: string): Promise<string> {
  const socket = connect(Number(new URL(operations.address).port), '127.0.0.1');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
