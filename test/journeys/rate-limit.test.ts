import { expect, test } from 'vitest';
import { surfaces } from '../support/ask-anywhere.ts';
import { clickOn, places } from '../support/interactions.ts';
import { form, json, mention, slashCommand } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();
const note = /^That is a lot of questions at once\. I answer up to 20 a minute/;

async function askOften(times: number, user = 'U1'): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await bot.send(form(slashCommand(`question ${time}`, bot.slack.responseUrl, { user_id: user })));
  }
}

test('twenty questions a minute are answered, the next has one polite note, the others silence', async () => {
  await askOften(20);
  expect(bot.state.asked).toHaveLength(20);
  expect((await surfaces.mention(bot, 'once more?')).text).toMatch(note);
  for (const text of ['and more?', 'and more still?']) await bot.send(json(mention(`<@UBOT> ${text}`)));
  await bot.settle();
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  expect(bot.state.asked).toHaveLength(20);
});

test('whoever types a command or clicks is told each time, since Slack shows them that they wait', async () => {
  await askOften(21);
  for (const text of ['one', 'two']) expect((await surfaces.command(bot, text)).text).toMatch(note);
  const action = { type: 'button', action_id: 'follow-up:0', value: 'What does a COO earn?' };
  await bot.send(clickOn(action, places.ephemeral(), { responseUrl: bot.slack.responseUrl }));
  expect((await bot.slack.take('response_url')).text).toMatch(note);
  expect(bot.state.asked).toHaveLength(20);
});

test('after a minute all is as before', async () => {
  await askOften(23);
  bot.state.clock += 60_000;
  expect((await surfaces.command(bot, 'again')).text).toContain('Answer to: /coo again');
});

test('people do not share a limit, nor do workspaces', async () => {
  await askOften(21);
  const answered = expect.stringContaining('Answer to');
  expect((await surfaces.command(bot, 'mine', { user_id: 'U2' })).text).toEqual(answered);
  expect((await surfaces.command(bot, 'mine', { team_id: 'T2' })).text).toEqual(answered);
});

test('votes, topics opened in Home and the like are not questions', async () => {
  await askOften(21);
  const action = { type: 'button', action_id: 'vote:helpful', value: 'helpful R-0' };
  await bot.send(clickOn(action, places.ephemeral(), { responseUrl: bot.slack.responseUrl }));
  expect((await bot.slack.take('response_url')).text).toContain('your vote is counted');
});
