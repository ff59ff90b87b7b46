import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasPostgres, type PostgresServer, startPostgres } from '../../src/proof/stage/postgres-server.ts';
import { createSteadyStore } from '../../src/storage/create-steady-store.ts';
import { openSpool } from '../../src/storage/open-spool.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { clickOn, findAction, places } from '../support/interactions.ts';
import { deliver, form, json, mention, slashCommand } from '../support/slack-requests.ts';
import { createLogSink, startTestBot, type TestBot } from '../support/start-bot.ts';
import { asExpertise, createStubAnswerer } from '../support/stub-answerer.ts';

vi.setConfig({ testTimeout: 30_000 });

describe.skipIf(!hasPostgres())('while the database is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coo-bot-away-'));
  const { log } = createLogSink();
  let server: PostgresServer;
  let url: string;
  let store: Store;
  let bot: TestBot;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    await server.remove();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    url = await server.createDatabase();
    const settings = { databaseUrl: url, dataDir: folder, retentionDays: 90, now: Date.now, log };
    const spool = await openSpool(folder);
    store = createSteadyStore({ store: await openStore(settings), spool, now: Date.now, log });
    const answerer = createStubAnswerer((text) => ({
      outcome: text.includes('who') ? 'decline' : 'answer',
    })).answerer;
    bot = await startTestBot(asExpertise(answerer), { store });
  });
  afterEach(() => bot.settle());

  const command = (text: string) => form(slashCommand(text, bot.slack.responseUrl));
  const send = (envelope: Parameters<typeof deliver>[1]) => deliver(bot.url, envelope);

  test('commands and votes are taken, events are refused, and in the end all of it is there once', async () => {
    await server.kill();
    const event = json(mention('<@UBOT> who is that?'));
    expect((await send(event)).status).toBe(503);

    const begun = performance.now();
    const declined = command('who is our COO?');
    const answered = await (await send(declined)).json();
    expect(answered).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('You wrote'),
    });
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await (await send(declined)).text()).toBe('');

    const helpful = await (await send(command('what does a COO do?'))).json();
    const responseUrl = bot.slack.responseUrl;
    await send(clickOn(findAction(helpful, 'Helpful'), places.ephemeral(), { responseUrl }));
    expect((await bot.slack.take('response_url')).text).toMatch(/your vote is counted/);
    expect(readdirSync(folder)).toHaveLength(1);

    await server.start();
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), { timeout: 10_000 });
    expect((await send(event)).status).toBe(200);
    await bot.slack.take('chat.postMessage');
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
    expect(await server.query(url, 'select text from unanswered order by at')).toEqual([
      { text: 'who is our COO?' },
      { text: 'who is that?' },
    ]);
    expect(await server.query(url, 'select verdict from votes')).toEqual([{ verdict: 'helpful' }]);
    expect(await server.query(url, 'select key from deliveries')).toEqual([]);
  });

  test('an event that was taken on before is answered, and is not answered again when the database is back', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    bot.slack.answerWith(async ({ method }) => {
      if (method === 'chat.postMessage') await held;
      return undefined;
    });
    expect((await send(json(mention('<@UBOT> who is that?')))).status).toBe(200);
    await server.kill();
    letGo();
    await bot.slack.take('chat.postMessage');
    await server.start();
    await vi.waitFor(async () => expect(await server.query(url, 'select key from deliveries')).toEqual([]), {
      timeout: 10_000,
    });
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  });
});
