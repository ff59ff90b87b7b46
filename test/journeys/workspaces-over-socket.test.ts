import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFakeSocket } from '../../src/proof/stage/fake-socket.ts';
import { findFreePort } from '../../src/proof/stage/find-free-port.ts';
import { openBrowser } from '../../src/proof/stage/open-browser.ts';
import { createMemoryStore, type Store } from '../../src/storage/store.ts';
import { type RecordingSlack, startRecordingSlack } from '../support/recording-slack.ts';
import { startSharedBot } from '../support/shared-bot.ts';
import { mention } from '../support/slack-requests.ts';
import type { TestBot } from '../support/start-bot.ts';

let socket: Awaited<ReturnType<typeof startFakeSocket>>;
let slack: RecordingSlack;
let store: Store;
let bot: TestBot;
let site: string;
let port: number;

beforeEach(async () => {
  socket = await startFakeSocket();
  slack = await startRecordingSlack();
  slack.answerWith(({ method }) =>
    method === 'apps.connections.open' ? { body: { ok: true, url: socket.url } } : undefined,
  );
  store = createMemoryStore({ now: Date.now });
  port = await findFreePort();
  site = `http://localhost:${port}/`;
  const env = { SLACK_APP_TOKEN: 'xapp-t', SLACK_SIGNING_SECRET: '', PORT: String(port) };
  bot = await startSharedBot({ slack, store, env });
});
afterEach(async () => {
  await bot.settle();
  await socket.stop();
});

let sent = 0;
async function ask(teamId: string): Promise<string> {
  sent += 1;
  const id = `envelope-${sent}`;
  const payload = { ...mention('<@UBOT> who?'), team_id: teamId };
  socket.send(JSON.stringify({ type: 'events_api', envelope_id: id, payload }));
  return id;
}

test('the app is installed over a server beside the socket, and answers over the socket', async () => {
  expect((await openBrowser(site).install('T1.a')).status).toBe(200);
  await ask('T1');
  await slack.take('chat.postMessage');
  expect(slack.of('chat.postMessage').map(({ token }) => token)).toEqual(['xoxb-T1-a']);
  expect((await fetch(`${site}slack/events`, { method: 'POST' })).status).toBe(404);
});

test('a workspace without the app is acknowledged and dropped', async () => {
  const id = await ask('TX');
  await socket.until(() => socket.acknowledged.includes(id));
  await bot.settle();
  expect(slack.of('chat.postMessage')).toEqual([]);
});

test('while the store is away nothing is acknowledged that cannot be looked up', async () => {
  await openBrowser(site).install('T1.a');
  const { find } = store.installations;
  store.installations.find = () => Promise.reject(new Error('the store is away'));
  const refused = await ask('T1');
  while (!bot.logs.text().includes('cannot be looked up')) await new Promise(setImmediate);
  store.installations.find = find;
  const taken = await ask('T1');
  await socket.until(() => socket.acknowledged.includes(taken));
  expect(socket.acknowledged).not.toContain(refused);
  await slack.take('chat.postMessage');
});

test.each(['GET //', 'GET /slack/install/%E0%A4%A', 'GET http://[/', 'GET /slack/oauth_redirect?%E0%A4%A'])(
  '%s harms nothing',
  async (line) => {
    const connection = connect(port, 'localhost');
    connection.write(`${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of connection) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1.1 40[04] /);
    expect((await openBrowser(site).install('T1.a')).status).toBe(200);
  },
);
