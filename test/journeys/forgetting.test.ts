import { describe, expect, test, vi } from 'vitest';
import { surfaces } from '../support/ask-anywhere.ts';
import { useFileStores } from '../support/file-store.ts';
import { clickOn, findAction, places, shownIn, submission } from '../support/interactions.ts';
import { form, json, mention, slashCommand } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const files = useFileStores();
const bot = useTestBot({ openStore: files.open, env: { COO_BOT_CURATORS: 'UANN,UBOB' } });
const ann = { user: 'UANN', channel: 'DANN' };
const bob = { user: 'UBOB', channel: 'DBOB' };
const done = 'Done. I have deleted everything I had stored about you';

/** Everything that leaves something in the store: questions, votes, settings, a word that is not a question. */
async function live({ user, channel }: typeof ann, word: string): Promise<void> {
  const own = { user, channel };
  const clicker = { responseUrl: bot.slack.responseUrl, id: user };
  await surfaces.direct(bot, `tell me ${word} now`, { ...own, ts: `${word.length}.5` });
  await surfaces.direct(bot, 'why', own);
  const settings = await surfaces.command(bot, 'settings', { user_id: user, channel_id: channel });
  await bot.send(
    clickOn(findAction(settings, 'Answers: one sentence'), places.ephemeral(`${word}.1`), clicker),
  );
  await surfaces.command(bot, 'unanswered', { user_id: user, channel_id: channel });
  answerWith('answer');
  const answer = await surfaces.command(bot, `who is above ${word}?`, { user_id: user, channel_id: channel });
  const before = bot.slack.of('views.open').length;
  await bot.send(clickOn(findAction(answer, 'Not helpful'), places.ephemeral(`${word}.2`), clicker));
  const { view } = await bot.slack.take('views.open', before + 1);
  const sent = submission({ ...(view as object) }, { reason: `what ${word} is` });
  expect(shownIn(await (await bot.send(sent)).json())).toContain('will read this');
  answerWith('decline');
}

describe.each([
  ['a direct message', () => surfaces.direct(bot, 'forget me', ann)],
  ['a command', () => surfaces.command(bot, 'forget me', { user_id: 'UANN', channel_id: 'DANN' })],
  ['a mention', () => surfaces.mention(bot, 'please forget everything about me', { user: 'UANN' })],
] as const)('%s', (_, forget) => {
  test('deletes everything about whoever sends it, and of nobody else', async () => {
    answerWith('decline');
    await live(ann, 'zanzibarquokka');
    await live(bob, 'ostfriesland');
    await vi.waitFor(async () => expect((await clusters()).flatMap(({ times }) => times)).toHaveLength(3));
    await vi.waitFor(async () =>
      expect(await bot.store.exchangeLog.latestOf({ teamId: 'T1', userId: 'UBOB' }, 9)).toHaveLength(2),
    );
    const said = await forget();
    expect(said.text).toContain(done);
    await bot.settle();
    const tables = files.readAll();
    const holding = (words: RegExp) =>
      [...tables].filter(([, rows]) => words.test(JSON.stringify(rows))).map(([table]) => table);
    expect(holding(/UANN|DANN|zanzibarquokka/i)).toEqual([]);
    expect(holding(/UBOB|DBOB/)).toEqual(
      expect.arrayContaining(['conversations', 'exchanges', 'people', 'sent_replies', 'unanswered', 'votes']),
    );
    const audit = tables.get('audit')?.map(({ action, actor_id }) => `${action} ${actor_id}`);
    expect(audit?.sort()).toEqual([
      'person-forgotten null',
      'unanswered-listed UBOB',
      'unanswered-listed null',
    ]);
  });
});

test('what is forgotten is not talked about any more, and settings are as usual', async () => {
  await surfaces.direct(bot, 'who is above?', ann);
  expect((await surfaces.direct(bot, 'forget me', ann)).text).toContain(done);
  expect((await surfaces.direct(bot, 'why', ann)).text).toContain('nothing to explain');
});

test('a message that becomes "forget me" by being edited is obeyed', async () => {
  answerWith('decline');
  const written = { ts: '1700009000.000100', user: 'UANN', channel: 'C1' };
  await surfaces.mention(bot, 'the zanzibarquokka', written);
  await vi.waitFor(async () => expect(await clusters()).toHaveLength(1));
  const edited = { user: 'UANN', ts: '1700009010.000100' };
  await bot.send(json(mention('<@UBOT> forget me', { ...written, edited })));
  expect((await bot.slack.take('chat.update')).text).toContain(done);
  await bot.settle();
  expect(JSON.stringify([...files.readAll()])).not.toMatch(/UANN|zanzibarquokka/);
});

test('delivered twice, it is done and said once', async () => {
  const command = form(slashCommand('forget me', bot.slack.responseUrl));
  expect(await (await bot.send(command)).text()).toContain(done);
  expect(await (await bot.send(command)).text()).toBe('');
  await bot.settle();
  expect(files.readAll().get('audit')).toHaveLength(1);
});

test.each(['what do you know about me?', 'What do you store about me', 'privacy'])('%s', async (text) => {
  for (const said of [
    await surfaces.direct(bot, text, ann),
    await surfaces.mention(bot, text),
    await surfaces.command(bot, text),
  ]) {
    expect(said.text).toContain('This is what I store about you, and nothing else.');
    expect(said.text).toContain('90 days');
    expect(said.text).toContain('write "forget me" to me, or type /coo forget me');
  }
  await bot.settle();
  expect(files.readAll().get('exchanges')).toEqual([]);
});

function answerWith(outcome: 'answer' | 'decline'): void {
  bot.state.answerer = (text, conversation) => {
    const decline = outcome === 'decline';
    const usual = { roles: decline ? [] : ['coo'], facets: decline ? [] : ['pay'], facts: [], sources: [] };
    const answer = { ...usual, outcome, lead: `About ${text}`, sections: [], confidence: 1, suggestions: [] };
    const newConversation = { roles: [], facets: [], topics: [], facts: ['one'], conditions: [] };
    return { answer, conversation: conversation ?? newConversation };
  };
}

function clusters() {
  return bot.store.unanswered.clusters({ teamId: 'T1', most: 10 });
}
