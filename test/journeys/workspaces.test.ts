import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPrometheus } from '../../src/operations/prometheus.ts';
import { openBrowser } from '../../src/proof/stage/open-browser.ts';
import { leaseMs } from '../../src/storage/claims.ts';
import { createMemoryStore, type Store } from '../../src/storage/store.ts';
import { sendAt, startSharedBot } from '../support/shared-bot.ts';
import {
  click,
  directMessage,
  type Envelope,
  eventBody,
  form,
  json,
  mention,
  payload,
  slashCommand,
} from '../support/slack-requests.ts';
import type { TestBot } from '../support/start-bot.ts';

const hour = 60 * 60 * 1000;
let clock: number;
let store: Store;
let bot: TestBot;
let prometheus: ReturnType<typeof createPrometheus>;
let unhandled: unknown[];
const note = (reason: unknown) => unhandled.push(reason);
const now = () => clock;

beforeEach(async () => {
  unhandled = [];
  process.on('unhandledRejection', note);
  clock = Date.now();
  store = createMemoryStore({ now });
  prometheus = createPrometheus();
  bot = await startSharedBot({ now, store, metrics: prometheus.metrics });
});
afterEach(async () => {
  await bot.settle();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
  expect(bot.slack.violations).toEqual([]);
});

const install = (code: string) => openBrowser(bot.url).install(code);
const send = (envelope: Envelope) => sendAt(bot.url, envelope, clock);
const postedWith = () => bot.slack.of('chat.postMessage').map(({ token }) => token);

/** An event with the workspace in the envelope, as Slack writes it for one workspace. */
const asked = (teamId: string, parts: Record<string, unknown> = {}) => {
  const authorization = { enterprise_id: null, team_id: teamId, is_bot: true, is_enterprise_install: false };
  return json({ ...mention('<@UBOT> who?'), team_id: teamId, authorizations: [authorization], ...parts });
};
/** An event of a workspace that has the app from its organisation. */
const askedInOrg = (teamId: string) => {
  const authorization = { enterprise_id: 'E1', team_id: null, is_bot: true, is_enterprise_install: true };
  return asked(teamId, { enterprise_id: 'E1', authorizations: [authorization] });
};
const uninstalled = (teamId: string, at: number, type = 'app_uninstalled') =>
  json({
    ...eventBody({ type, ...(type === 'tokens_revoked' ? { tokens: { bot: ['UBOT'] } } : {}) }),
    team_id: teamId,
    event_time: Math.floor(at / 1000),
  });
const stored = async () => (await store.installations.all()).map(({ id }) => id);
const actionsIn = async (teamId: string) =>
  (await store.audit.latestOf(teamId, 20)).map(({ action }) => action);
const askedBy = (teamId: string) => store.exchangeLog.latestOf({ teamId, userId: 'U1' }, 10);

test('each workspace is answered with its own token', async () => {
  await install('T1.a');
  await install('T2.a');
  await send(asked('T1'));
  await bot.slack.take('chat.postMessage', 1);
  await send(asked('T2'));
  await bot.slack.take('chat.postMessage', 2);
  await send(json({ ...directMessage('who?'), team_id: 'T1' }));
  await bot.slack.take('chat.postMessage', 3);
  expect(postedWith()).toEqual(['xoxb-T1-a', 'xoxb-T2-a', 'xoxb-T1-a']);
  await bot.settle();
  expect([(await askedBy('T1')).length, (await askedBy('T2')).length]).toEqual([2, 1]);
});

test('commands and clicks find their workspace too', async () => {
  await install('T2.a');
  const command = await send(form(slashCommand('who?', bot.slack.responseUrl, { team_id: 'T2' })));
  expect(await command.json()).toMatchObject({ response_type: 'ephemeral' });
  const parts = { team: { id: 'T2' }, container: { message_ts: '5.5', channel_id: 'C1' } };
  await send(payload(click('What does a COO earn?', bot.slack.responseUrl, parts)));
  await bot.slack.take('chat.postMessage');
  expect(postedWith()).toEqual(['xoxb-T2-a']);
});

test('the bot’s own messages are left alone in each workspace', async () => {
  await install('T1.a');
  await install('T2.a');
  await send(json({ ...directMessage('hello', { user: 'UBOTT2' }), team_id: 'T2' }));
  await send(json({ ...directMessage('hello', { user: 'UBOTT2' }), team_id: 'T1' }));
  await bot.slack.take('chat.postMessage');
  await bot.settle();
  expect(postedWith()).toEqual(['xoxb-T1-a']);
});

test('an organisation is answered with its one token, in all its workspaces and in no other', async () => {
  await install('E1.a');
  await install('T3.a');
  await send(askedInOrg('T1'));
  await bot.slack.take('chat.postMessage', 1);
  await send(askedInOrg('T2'));
  await bot.slack.take('chat.postMessage', 2);
  const org = { is_enterprise_install: 'true', enterprise_id: 'E1', team_id: 'T1' };
  const command = await send(form(slashCommand('who?', bot.slack.responseUrl, org)));
  expect(await command.json()).toMatchObject({ response_type: 'ephemeral' });
  await send(asked('T3', { enterprise_id: 'E1' }));
  await bot.slack.take('chat.postMessage', 3);
  expect(postedWith()).toEqual(['xoxb-E1-a', 'xoxb-E1-a', 'xoxb-T3-a']);
  expect(await (await send(asked('T1'))).text()).toBe('');
  await bot.settle();
  expect(postedWith()).toHaveLength(3);
  const named = bot.slack.of('chat.postMessage').map(({ body }) => body.team_id);
  expect(named).toEqual(['T1', 'T2', 'T3']);
});

test('in a channel shared with another company, the workspace that has the app counts', async () => {
  await install('T1.a');
  await send(asked('T1', { team_id: 'TPARTNER', is_ext_shared_channel: true }));
  await bot.slack.take('chat.postMessage');
  expect(postedWith()).toEqual(['xoxb-T1-a']);
  await bot.settle();
  expect([(await askedBy('T1')).length, (await askedBy('TPARTNER')).length]).toEqual([1, 0]);
});

test('installing again brings the new token at once', async () => {
  await install('T1.a');
  await send(asked('T1'));
  await bot.slack.take('chat.postMessage', 1);
  await install('T1.b');
  await send(asked('T1'));
  await bot.slack.take('chat.postMessage', 2);
  expect(postedWith()).toEqual(['xoxb-T1-a', 'xoxb-T1-b']);
});

test('another process knows within ten seconds', async () => {
  const other = await startSharedBot({ now, store, slack: bot.slack });
  await install('T1.a');
  await sendAt(other.url, asked('T1'), clock);
  await bot.slack.take('chat.postMessage', 1);
  await install('T1.b');
  clock += 10_000;
  await sendAt(other.url, asked('T1'), clock);
  await bot.slack.take('chat.postMessage', 2);
  await other.bot.stop();
  expect(postedWith()).toEqual(['xoxb-T1-a', 'xoxb-T1-b']);
});

describe('a workspace where the app is not installed', () => {
  test('is acknowledged and dropped, and counted', async () => {
    await install('T1.a');
    for (const envelope of [
      asked('TX'),
      form(slashCommand('who?', bot.slack.responseUrl, { team_id: 'TX' })),
      payload(click('What?', bot.slack.responseUrl, { team: { id: 'TX' } })),
      json(eventBody({ type: 'app_mention' }, { team_id: null })),
    ]) {
      const response = await send(envelope);
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
    await bot.settle();
    expect(bot.slack.calls.map(({ method }) => method)).toEqual(['oauth.v2.access']);
    const dropped = bot.logs.lines.filter(({ msg }) => String(msg).startsWith('dropped'));
    expect(dropped.map(({ level }) => level)).toEqual([30, 30, 30, 30]);
    const { text } = await prometheus.expose({ state: 'ready', store: 'up' });
    const counted = [...text.matchAll(/^coo_bot_deliveries_total\{.*unknown-workspace.*\} (\d+)$/gm)];
    expect(counted.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(4);
  });

  test('is answered as soon as it has installed it', async () => {
    const question = asked('T1');
    expect((await send(question)).status).toBe(200);
    await install('T1.a');
    await send(asked('T1'));
    await bot.slack.take('chat.postMessage');
    expect(postedWith()).toEqual(['xoxb-T1-a']);
  });
});

describe('while the store is away', () => {
  const find = () => Promise.reject(new Error('the store is away'));
  const takeAway = () => {
    const { installations } = store;
    const before = { ...installations };
    Object.assign(installations, { find });
    return () => Object.assign(installations, before);
  };

  test('what cannot be looked up is refused, and taken on when Slack sends it again', async () => {
    await install('T1.a');
    const bringBack = takeAway();
    const question = asked('T1');
    expect((await send(question)).status).toBe(503);
    expect((await send(uninstalled('T9', clock))).status).toBe(200);
    bringBack();
    expect((await send(question)).status).toBe(200);
    await bot.slack.take('chat.postMessage');
    await bot.settle();
    expect(postedWith()).toEqual(['xoxb-T1-a']);
  });

  test('a workspace that was heard from is still answered', async () => {
    await install('T1.a');
    await send(asked('T1'));
    await bot.slack.take('chat.postMessage');
    const bringBack = takeAway();
    clock += hour;
    const command = await send(form(slashCommand('who?', bot.slack.responseUrl)));
    expect(await command.json()).toMatchObject({ response_type: 'ephemeral' });
    bringBack();
  });

  test('that the app was taken out is refused as well, so that Slack tells it again', async () => {
    await install('T1.a');
    const { remove } = store.installations;
    Object.assign(store.installations, { remove: find });
    const farewell = uninstalled('T1', clock);
    expect((await send(farewell)).status).toBe(503);
    Object.assign(store.installations, { remove });
    expect((await send(farewell)).status).toBe(200);
    expect(await stored()).toEqual([]);
  });
});

describe('a delivery that another process left unfinished', () => {
  const leave = async (teamId: string) => {
    const delivery = { ...mention('<@UBOT> who?'), team_id: teamId };
    const claim = [{ key: `event:${delivery.event_id}`, forMs: hour }];
    await store.claims.claim(claim, JSON.stringify(delivery));
    clock += leaseMs;
  };

  test('is answered with the token of its workspace', async () => {
    await install('T1.a');
    await leave('T1');
    await bot.slack.take('chat.postMessage');
    expect(postedWith()).toEqual(['xoxb-T1-a']);
  });

  test('is let go of without a word where the app was taken out meanwhile', async () => {
    await leave('T1');
    await vi.waitFor(() => expect(bot.logs.text()).toContain('taken out meanwhile'), 5_000);
    await bot.settle();
    clock += hour;
    expect(await store.claims.takeOver(5)).toEqual([]);
    expect(bot.slack.calls).toEqual([]);
  });

  test('is kept for later where its workspace cannot be looked up', async () => {
    const { find } = store.installations;
    store.installations.find = () => Promise.reject(new Error('the store is away'));
    await leave('T1');
    await vi.waitFor(() => expect(bot.logs.text()).toContain('will be dealt with later'), 5_000);
    await bot.settle();
    store.installations.find = find;
    clock += hour;
    expect(await store.claims.takeOver(5)).toHaveLength(1);
  });
});

describe('when the app is taken out', () => {
  beforeEach(async () => {
    for (const code of ['T1.a', 'T2.a']) await install(code);
    for (const teamId of ['T1', 'T2']) await send(asked(teamId));
    await bot.slack.take('chat.postMessage', 2);
    clock += hour;
  });
  const recorded = async () => [(await askedBy('T1')).length, (await askedBy('T2')).length];

  test.each([
    ['app_uninstalled', 'tokens_revoked'],
    ['tokens_revoked', 'app_uninstalled'],
  ])('%s before %s: token and data go, the other workspace stays', async (first, second) => {
    const farewells = [uninstalled('T1', clock, first), uninstalled('T1', clock + 1_000, second)];
    expect((await send(farewells[0] ?? json({}))).status).toBe(200);
    expect(await stored()).toEqual(['team:T2']);
    for (const again of [...farewells, ...farewells]) expect((await send(again)).status).toBe(200);
    expect((await send(asked('T1'))).status).toBe(200);
    await send(asked('T2'));
    await bot.slack.take('chat.postMessage', 3);
    await bot.settle();
    expect(postedWith().slice(2)).toEqual(['xoxb-T2-a']);
    expect(await recorded()).toEqual([0, 2]);
    expect((await actionsIn('T1')).filter((action) => action === 'app-uninstalled')).toHaveLength(1);
    clock += hour;
    await store.forgetLeft();
    expect(await actionsIn('T1')).toContain('workspace-forgotten');
    expect(bot.logs.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  test('told a day late, after it was installed again, it stays', async () => {
    const farewell = uninstalled('T1', clock);
    clock += 60_000;
    await install('T1.b');
    clock += 24 * hour;
    for (const late of [farewell, uninstalled('T1', clock - 24 * hour - 1_000, 'tokens_revoked')]) {
      expect((await send(late)).status).toBe(200);
    }
    expect((await stored()).sort()).toEqual(['team:T1', 'team:T2']);
    await send(asked('T1'));
    await bot.slack.take('chat.postMessage', 3);
    expect(postedWith().at(-1)).toBe('xoxb-T1-b');
    await bot.settle();
    expect(await recorded()).toEqual([2, 1]);
    expect(await actionsIn('T1')).not.toContain('app-uninstalled');
  });

  test('in the second after it was installed, it goes', async () => {
    await install('T3.a');
    await send(uninstalled('T3', clock));
    expect(await stored()).not.toContain('team:T3');
  });

  test('tokens of people are not ours', async () => {
    const revoked = eventBody({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
    await send(json({ ...revoked, event_time: Math.floor(clock / 1000) }));
    expect(await stored()).toContain('team:T1');
  });

  test('of an organisation, all its workspaces go', async () => {
    await install('E1.a');
    await send(askedInOrg('T5'));
    await bot.slack.take('chat.postMessage', 3);
    await bot.settle();
    expect(await askedBy('T5')).toHaveLength(1);
    prometheus = createPrometheus();
    bot = await startSharedBot({ now, store, metrics: prometheus.metrics });
    clock += 5_000;
    const farewell = { ...eventBody({ type: 'app_uninstalled' }), team_id: null, enterprise_id: 'E1' };
    await send(json({ ...farewell, event_time: Math.floor(clock / 1000) }));
    await bot.settle();
    expect(await stored()).not.toContain('org:E1');
    expect(await askedBy('T5')).toEqual([]);
  });
});
