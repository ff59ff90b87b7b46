import { expect, test } from 'vitest';
import { leaseMs } from '../../src/storage/claims.ts';
import { createMemoryStore } from '../../src/storage/store.ts';
import { deliver, form, json, mention, slashCommand } from '../support/slack-requests.ts';
import { startTestBot } from '../support/start-bot.ts';
import { asExpertise, createStubAnswerer } from '../support/stub-answerer.ts';

test('stopping finishes the replies that were begun, refuses new work, and lets go of the port', async () => {
  const { bot, slack, url } = await startTestBot(asExpertise(createStubAnswerer().answerer));
  const arrived = createGate();
  const release = createGate();
  slack.answerWith(async ({ method }) => {
    if (method !== 'chat.postMessage') return undefined;
    arrived.open();
    await release.opened;
    return { body: { ok: true } };
  });
  await deliver(url, json(mention('<@UBOT> slow')));
  await arrived.opened;

  let stopped = false;
  const stopping = bot.stop().then(() => {
    stopped = true;
  });
  const late = await deliver(url, json(mention('<@UBOT> too late')));
  expect(late.status).toBe(503);
  // Slack brings the event again. It would not bring a command again, and the asker is still there.
  const command = await deliver(url, form(slashCommand('until the last moment', slack.responseUrl)));
  expect(await command.text()).toContain('until the last moment');
  expect(stopped).toBe(false);
  expect(slack.of('chat.postMessage')).toHaveLength(0);

  release.open();
  await stopping;
  expect(slack.of('chat.postMessage')).toHaveLength(1);
  await expect(deliver(url, json(mention('<@UBOT> gone')))).rejects.toThrow();
  await slack.stop();
});

test('what is done and could not be written down then is written down when the bot stops', async () => {
  let clock = Date.now();
  const now = () => clock;
  const { claims, ...others } = createMemoryStore({ now });
  let failures = 1;
  const finish = (key: string) => {
    failures -= 1;
    return failures < 0 ? claims.finish(key) : Promise.reject(new Error('the store is away'));
  };
  const store = { ...others, claims: { ...claims, finish } };
  const { url, slack, settle } = await startTestBot(asExpertise(createStubAnswerer().answerer), {
    now,
    store,
  });
  await deliver(url, json(mention('<@UBOT> done')));
  await slack.take('chat.postMessage');
  await settle();
  clock += 2 * leaseMs;
  expect(failures).toBe(-1);
  expect(await claims.takeOver(1)).toEqual([]);
});

/** Something to wait for, opened by hand. */
function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
