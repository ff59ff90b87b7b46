import { expect, test } from 'vitest';
import { clickOn, findAction, places, shownIn, submission } from '../support/interactions.ts';
import { form, json, mention, slashCommand } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();
const thanks = 'Thank you, your vote is counted. If you change your mind, vote again.';

/** A vote on a message in a channel, on a reply address of its own. */
async function vote(label: string, responseUrl = bot.slack.responseUrl) {
  await bot.send(json(mention('<@UBOT> who is above?')));
  const message = await bot.slack.take('chat.postMessage');
  const place = places.message('C1', '1700000000.000001', String(message.thread_ts));
  const response = await bot.send(clickOn(findAction(message, label), place, { responseUrl }));
  expect(response.status).toBe(200);
  return { message, place };
}

test('a vote that an answer helped is thanked for, to the voter alone', async () => {
  await vote('Helpful');
  expect(await bot.slack.take('response_url')).toMatchObject({
    response_type: 'ephemeral',
    replace_original: false,
    text: thanks,
  });
  await bot.settle();
  expect(bot.slack.of('views.open')).toEqual([]);
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
});

test('whoever was not helped is asked what was wrong, may say it, and is thanked in the window', async () => {
  await vote('Not helpful');
  const { view } = await bot.slack.take('views.open');
  expect(view).toMatchObject({ type: 'modal', submit: { text: 'Send' }, close: { text: 'Skip' } });
  const response = await bot.send(submission({ ...(view as object) }, { reason: 'Too long.' }));
  expect(await response.json()).toMatchObject({
    response_action: 'update',
    view: { type: 'modal', blocks: [{ text: { text: expect.stringContaining('will read this') } }] },
  });
  await bot.settle();
  expect(bot.slack.of('response_url')).toEqual([]);
});

test('a form sent off with nothing in it is thanked for too', async () => {
  await vote('Not helpful');
  const { view } = await bot.slack.take('views.open');
  const response = await bot.send(submission({ ...(view as object) }, { reason: '  ' }));
  expect(shownIn(await response.json())).toContain('Thank you.');
});

test('a form that is closed with Skip never arrives, and no further word is said', async () => {
  await vote('Not helpful');
  const { view } = await bot.slack.take('views.open');
  expect(view).not.toHaveProperty('notify_on_close');
});

test('where no window can be opened, the vote is counted and thanked for all the same', async () => {
  bot.slack.refuse('views.open', 'expired_trigger_id');
  await vote('Not helpful');
  expect(await bot.slack.take('response_url')).toMatchObject({ text: thanks });
});

test('thanks reach the voter where the reply address is used up', async () => {
  bot.slack.refuse('response_url', 'used_url');
  await vote('Helpful');
  expect(await bot.slack.take('chat.postEphemeral')).toMatchObject({
    channel: 'C1',
    user: 'U1',
    text: thanks,
  });
});

test('a vote can be changed', async () => {
  const { message, place } = await vote('Helpful');
  await bot.slack.take('response_url');
  const other = clickOn(findAction(message, 'Not helpful'), place, { responseUrl: bot.slack.responseUrl });
  bot.state.clock += 6_000;
  await bot.send(other);
  await bot.slack.take('views.open');
});

test('an impatient double click is one vote', async () => {
  const { message, place } = await vote('Helpful');
  await bot.send(clickOn(findAction(message, 'Helpful'), place, { responseUrl: bot.slack.responseUrl }));
  await bot.settle();
  expect(bot.slack.of('response_url')).toHaveLength(1);
});

test('an old message can be voted on after a restart', async () => {
  await bot.send(json(mention('<@UBOT> who is above?')));
  const message = await bot.slack.take('chat.postMessage');
  await bot.restart();
  const place = places.message('C1', '1700000000.000001', String(message.thread_ts));
  const responseUrl = bot.slack.responseUrl;
  await bot.send(clickOn(findAction(message, 'Helpful'), place, { responseUrl }));
  expect(await bot.slack.take('response_url')).toMatchObject({ text: thanks });
  bot.state.clock += 6_000;
  await bot.send(clickOn(findAction(message, 'Not helpful'), place, { responseUrl }));
  const { view } = await bot.slack.take('views.open');
  const response = await bot.send(submission({ ...(view as object) }, { reason: 'Wrong.' }));
  expect(shownIn(await response.json())).toContain('will read this');
});

test('a private answer has buttons for it, which Slack allows there', async () => {
  const answer: unknown = await (
    await bot.send(form(slashCommand('who is above?', bot.slack.responseUrl)))
  ).json();
  const action = findAction(answer, 'Not helpful');
  expect(action).toMatchObject({ type: 'button' });
  await bot.send(clickOn(action, places.ephemeral(), { responseUrl: bot.slack.responseUrl }));
  await bot.slack.take('views.open');
});

test('in a window the form opens over the answer', async () => {
  await bot.send(json(mention('<@UBOT> who is above?')));
  const action = findAction(await bot.slack.take('chat.postMessage'), 'Not helpful');
  await bot.send(clickOn({ ...action, action_id: 'vote:not-helpful' }, places.window('V9')));
  expect(await bot.slack.take('views.push')).toMatchObject({
    view: { title: { text: 'What was wrong?' } },
  });
});
