import { beforeEach, describe, expect, test, vi } from 'vitest';
import { surfaces } from '../support/ask-anywhere.ts';
import { clickOn, findAction, labelsOf, places, shownIn } from '../support/interactions.ts';
import { askFormSent, eventBody, form, json, payload, slashCommand } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot({ env: { COO_BOT_CURATORS: 'UCURATOR, W0CURATOR' } });
const curator = { user_id: 'UCURATOR' };
const asCurator = { user: 'UCURATOR' };
const thread = { ts: '1.5' };

beforeEach(() => {
  bot.state.clock = Date.parse('2026-11-22T12:00:00Z');
});

describe('who may see it', () => {
  test.each(['UCURATOR', 'W0CURATOR'])('those who were named: %s', async (user_id) => {
    expect(shownIn(await surfaces.command(bot, 'unanswered', { user_id }))).toContain(
      'Nothing is unanswered',
    );
    await bot.settle();
    expect(bot.slack.of('users.info')).toEqual([]);
  });

  test.each(['is_admin', 'is_owner', 'is_primary_owner'])('where it can be seen, %s', async (flag) => {
    tellOf({ [flag]: true });
    expect(shownIn(await surfaces.command(bot, 'unanswered'))).toContain('Nothing is unanswered');
    expect(bot.slack.of('users.info').map(({ body }) => body.user)).toEqual(['U1']);
  });

  test('for ten minutes Slack is not asked again, then it is', async () => {
    tellOf({ is_admin: true });
    await surfaces.command(bot, 'unanswered');
    tellOf({ is_admin: false });
    bot.state.clock += 9 * 60_000;
    expect(shownIn(await surfaces.command(bot, 'unanswered'))).toContain('Nothing is unanswered');
    bot.state.clock += 60_000;
    expect(shownIn(await surfaces.command(bot, 'unanswered'))).toContain('for curators');
    expect(bot.slack.of('users.info')).toHaveLength(2);
  });

  test.each([
    ['members', { is_admin: false, is_owner: false }],
    ['admins of another company', { is_admin: true, is_stranger: true }],
    ['admins who have left', { is_admin: true, deleted: true }],
  ])('not %s, who are told how to become a curator', async (_, flags) => {
    await surfaces.command(bot, 'flurble');
    tellOf(flags);
    const said = await surfaces.command(bot, 'unanswered');
    expect(shownIn(said)).toContain('is for curators');
    expect(shownIn(said)).toContain('add your member ID, U1, to COO_BOT_CURATORS.');
    expect(labelsOf(said)).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  test.each(['missing_scope', 'user_not_found', 'ratelimited'])(
    'nobody else where Slack says %s',
    async (error) => {
      bot.slack.refuse('users.info', error);
      expect(shownIn(await surfaces.command(bot, 'unanswered'))).toContain('is for curators');
      expect(shownIn(await surfaces.command(bot, 'unanswered csv'))).toContain('is for curators');
    },
  );

  test.each(['unanswered', 'unanswered csv'])('nobody at all in a channel: %s', async (text) => {
    await declineAll('flurble');
    const said = await surfaces.mention(bot, text, { ...thread, ...asCurator });
    expect(said.text).toContain('shown in private only. Type /coo unanswered');
    expect(said.text).not.toContain('flurble');
    await bot.settle();
    expect(bot.slack.of('files.getUploadURLExternal')).toEqual([]);
  });
});

describe('the list', () => {
  test('is of groups, those most people asked first, with what they are about and why', async () => {
    await declineAll('what shall I wear on friday?');
    await declineAll('what shall I wear on friday?', { user_id: 'U2' });
    await declineAll('and the moon?');
    await voteDown('Too long.\nAnd dull.');
    await vi.waitFor(async () => expect(await counts()).toEqual([2, 1, 1]));
    const said = await surfaces.command(bot, 'unanswered', curator);
    const lines = [
      'What people asked in vain, in groups of like questions, those that most people asked first.',
      '1. No role or topic recognised',
      'Asked twice by 2 people, last on 22 November 2026.',
      '• declined: “what shall I wear on friday?”',
      '2. COO: Reporting line',
      'Asked once by one person, last on 22 November 2026.',
      '• voted down: “Too long. And dull.”',
      '3. No role or topic recognised',
      '• declined: “and the moon?”',
    ];
    for (const line of lines) {
      expect(shownIn(said)).toContain(line);
      expect(said.text).toContain(line);
    }
    expect(labelsOf(said)).toEqual(['Export CSV']);
    expect(said.response_type).toBe('ephemeral');
    expect(await audit()).toEqual(['unanswered-listed UCURATOR']);
    expect(bot.logs.text()).not.toMatch(/friday|dull/);
  });

  test('keeps hostile words dead', async () => {
    await declineAll('<!channel> *bold* `code` &lt;@U777&gt; <https://evil.example|click me> :tada: =1+1');
    const { blocks, text } = await surfaces.command(bot, 'unanswered', curator);
    for (const sent of [JSON.stringify(blocks), String(text)]) {
      expect(sent).not.toMatch(/<!|<@|<http|\*bold\*|`code`|:tada:/);
      expect(sent).toContain('@channel');
      expect(sent).toContain('&lt;@U777&gt;');
    }
  });

  test('stays within Slack’s limits, whatever was asked', async () => {
    for (let number = 0; number < 12; number += 1) {
      const words = String.fromCharCode(97 + number).repeat(9);
      await declineAll(`${words} ${'&<>"'.repeat(120)} ${words}`, {
        user_id: `U${number}`,
        trigger_id: words,
      });
    }
    await vi.waitFor(async () => expect(await counts()).toHaveLength(12));
    const said = await surfaces.command(bot, 'unanswered', curator);
    expect(said.text).toContain('The 10 groups of questions that most people asked in vain.');
    expect(labelsOf(said)).toEqual(['Export CSV']);
    const window = await surfaces.shortcut(bot, 'unanswered');
    expect(shownIn(window)).toContain('for curators');
  });

  test('is the same in direct messages, in Home and in the form', async () => {
    await declineAll('and the moon?');
    const command = await surfaces.command(bot, 'unanswered', curator);
    const direct = await surfaces.direct(bot, 'Unanswered questions?', asCurator);
    expect(direct.text).toBe(command.text);
    await openHome('UCURATOR');
    const { view: home } = await bot.slack.take('views.publish');
    const entrance = findAction(home, 'Unanswered questions');
    await bot.send(clickOn(entrance, places.home, { id: 'UCURATOR' }));
    const { view } = await bot.slack.take('views.open');
    expect(shownIn({ ...(view as object), title: '', close: '' })).toBe(shownIn({ blocks: command.blocks }));
    expect(labelsOf(view)).toEqual(['Export CSV']);
  });

  test('others have no entrance in Home', async () => {
    await openHome('U1');
    const { view } = await bot.slack.take('views.publish');
    expect(labelsOf(view)).not.toContain('Unanswered questions');
    expect(shownIn(view)).not.toContain('curators');
  });

  test('nothing is not recorded as a question, and empty says so', async () => {
    expect(shownIn(await surfaces.command(bot, 'unanswered', curator))).toBe(
      'Nothing is unanswered: I had an answer to everything I was asked, and nobody voted one down.',
    );
    await bot.settle();
    expect(await bot.store.exchangeLog.latestOf({ teamId: 'T1', userId: 'UCURATOR' }, 5)).toEqual([]);
  });
});

describe('the export', () => {
  const head = 'Group,Roles,Topics,People,Times,Asked on,What happened,Question,What the voter said\r\n';

  test('is a file in the curator’s direct messages', async () => {
    takeFiles();
    await declineAll('=1+1, "or" what?');
    await voteDown('-2');
    await vi.waitFor(async () => expect(await counts()).toHaveLength(2));
    const acknowledged = await acknowledgedWith('unanswered csv');
    expect(acknowledged).toBe('');
    const said = await bot.slack.take('response_url');
    expect(said).toMatchObject({
      response_type: 'ephemeral',
      text: 'The unanswered questions are in unanswered-2026-11-22.csv, which I have just sent you in our direct messages.',
    });
    expect(bot.slack.of('conversations.open')[0]?.body).toMatchObject({ users: 'UCURATOR' });
    const [begun] = bot.slack.of('files.getUploadURLExternal');
    const [file] = bot.slack.of('upload');
    expect(begun?.body).toMatchObject({
      filename: 'unanswered-2026-11-22.csv',
      length: String(file?.body.bytes),
    });
    expect(file?.body.text).toBe(
      `\uFEFF${head}1,COO,Reporting line,1,1,2026-11-22,voted down,,'-2\r\n` +
        `2,,,1,1,2026-11-22,declined,"'=1+1, ""or"" what?",\r\n`,
    );
    expect(bot.slack.of('files.completeUploadExternal')[0]?.body).toMatchObject({ channel_id: 'D9' });
    expect(await audit()).toEqual(['unanswered-exported UCURATOR']);
    expect(bot.logs.text()).not.toContain('or"');
  });

  test('is asked for with the button under the list, in a direct message in the same thread', async () => {
    takeFiles();
    await declineAll('and the moon?');
    const list = await surfaces.direct(bot, 'unanswered', { ...asCurator, ...thread });
    const place = places.message('D1', '1700000000.000001', '1.5');
    const responseUrl = bot.slack.responseUrl;
    await bot.send(clickOn(findAction(list, 'Export CSV'), place, { responseUrl, id: 'UCURATOR' }));
    expect((await bot.slack.take('chat.postMessage', 2)).text).toContain('I have just sent you');
    expect(bot.slack.of('files.completeUploadExternal')[0]?.body).toMatchObject({
      channel_id: 'D1',
      thread_ts: '1.5',
    });
    expect(bot.slack.of('conversations.open')).toEqual([]);
    expect(await audit()).toEqual(['unanswered-exported UCURATOR', 'unanswered-listed UCURATOR']);
  });

  test.each([
    ['files', 'files.getUploadURLExternal', 'missing_scope'],
    ['direct messages', 'conversations.open', 'missing_scope'],
    ['sharing', 'files.completeUploadExternal', 'channel_not_found'],
  ])('is text where there are no %s', async (_, method, error) => {
    takeFiles(method, error);
    await declineAll('and the moon?');
    await acknowledgedWith('unanswered csv');
    const { text } = await bot.slack.take('response_url', 1);
    expect(text).toContain('I could not send you a file here, so this is the CSV as text to copy.');
    expect(text).toContain(`${head.trim()}\n1,,,1,1,2026-11-22,declined,and the moon?,`);
  });

  test('as text, says how much of it is shown', async () => {
    bot.slack.refuse('conversations.open', 'missing_scope');
    for (let number = 0; number < 9; number += 1) {
      const words = String.fromCharCode(97 + number).repeat(9);
      await declineAll(`${words} ${'<!here> '.repeat(60)}`, { user_id: `U${number}` });
    }
    await vi.waitFor(async () => expect(await counts()).toHaveLength(9));
    await acknowledgedWith('unanswered csv');
    const { text, blocks } = await bot.slack.take('response_url', 1);
    expect(text).toMatch(/It is the first [1-8] of 9 lines\./);
    expect(JSON.stringify(blocks)).not.toContain('<!here>');
  });

  test('of the form and of a window ends there', async () => {
    takeFiles();
    await declineAll('and the moon?');
    const sent = payload({ ...askFormSent({ question: 'unanswered csv' }), user: { id: 'UCURATOR' } });
    bot.slack.answerWith(({ method }) =>
      method === 'views.update' ? { body: { ok: true } } : answerFiles(method),
    );
    expect(shownIn(await (await bot.send(sent)).json())).toContain('One moment');
    expect(shownIn((await bot.slack.take('views.update')).view)).toContain('I have just sent you');
  });

  test('of nothing is no file', async () => {
    expect(await acknowledgedWith('unanswered csv')).toContain('Nothing is unanswered');
    await bot.settle();
    expect(bot.slack.of('files.getUploadURLExternal')).toEqual([]);
  });
});

/** Has something declined, for somebody. */
async function declineAll(text: string, who: Record<string, string> = {}): Promise<void> {
  const usual = bot.state.answerer;
  bot.state.answerer = (...asked) => {
    const reply = usual(...asked);
    return { ...reply, answer: { ...reply.answer, outcome: 'decline', roles: [], facets: [] } };
  };
  const before = (await counts()).reduce((sum, times) => sum + times, 0);
  await surfaces.command(bot, text, who);
  await vi.waitFor(async () =>
    expect((await counts()).reduce((sum, times) => sum + times, 0)).toBe(before + 1),
  );
  bot.state.answerer = usual;
}

async function voteDown(reason: string): Promise<void> {
  const message = await surfaces.command(bot, 'who is above?');
  const responseUrl = bot.slack.responseUrl;
  await bot.send(clickOn(findAction(message, 'Not helpful'), places.ephemeral(), { responseUrl }));
  const { view } = await bot.slack.take('views.open');
  const { private_metadata } = { ...(view as { private_metadata: string }) };
  await bot.store.votes.explain(private_metadata, reason);
}

async function counts(): Promise<number[]> {
  const clusters = await bot.store.unanswered.clusters({ teamId: 'T1', most: 100 });
  return clusters.map(({ times }) => times);
}

async function audit(): Promise<string[]> {
  const entries = await bot.store.audit.latestOf('T1', 10);
  return entries.map(({ action, actorId }) => `${action} ${actorId}`);
}

function tellOf(flags: Record<string, unknown>): void {
  bot.slack.answerWith(({ method, body }) =>
    method === 'users.info' ? { body: { ok: true, user: { id: body.user, ...flags } } } : undefined,
  );
}

function answerFiles(method: string) {
  const upload = new URL('/upload/1', bot.slack.apiUrl).href;
  if (method === 'conversations.open') return { body: { ok: true, channel: { id: 'D9' } } };
  if (method === 'files.getUploadURLExternal') {
    return { body: { ok: true, upload_url: upload, file_id: 'F1' } };
  }
  if (method === 'files.completeUploadExternal') {
    return { body: { ok: true, files: [{ id: 'F1', permalink: upload }] } };
  }
  return undefined;
}

/** Slack takes files, but for what it refuses. */
function takeFiles(refused?: string, error = ''): void {
  bot.slack.answerWith(({ method }) =>
    method === refused ? { body: { ok: false, error } } : answerFiles(method),
  );
}

/** What a command of the curator is acknowledged with. */
async function acknowledgedWith(text: string): Promise<string> {
  const response = await bot.send(form(slashCommand(text, bot.slack.responseUrl, curator)));
  expect(response.status).toBe(200);
  return response.text();
}

async function openHome(user: string): Promise<void> {
  await bot.send(json(eventBody({ type: 'app_home_opened', user, channel: 'D1', tab: 'home' })));
}
