import { expect, test } from 'vitest';
import { clickOn, findAction, labelsOf, places } from '../support/interactions.ts';
import { directMessage, form, json, mention, slashCommand } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();

async function askPrivately(text = 'who is above the COO?'): Promise<unknown> {
  return (await bot.send(form(slashCommand(text, bot.slack.responseUrl)))).json();
}

const share = (answer: unknown, user: { id?: string; name?: string } = {}) =>
  bot.send(
    clickOn(findAction(answer, 'Share in channel'), places.ephemeral(), {
      responseUrl: bot.slack.responseUrl,
      ...user,
    }),
  );

test('sharing asks before it is done', async () => {
  const answer = JSON.stringify(await askPrivately());
  expect(answer).toContain('Share this answer?');
  expect(answer).toContain('Everybody in this channel will see the question, the answer and your name.');
});

test('a shared answer bears the name of who shared it, and nobody is pinged', async () => {
  await share(await askPrivately(), { name: 'ann.<@U2>.<!here>' });
  const shared = await bot.slack.take('response_url', 1);
  expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
  expect(shared.text).toMatch(
    /^ann\.&lt;@U2&gt;\.&lt;!here&gt; asked: who is above the COO\?\n\nAnswer to: \/coo who is above the COO\?/,
  );
  // The words and the name as plain text, in which nothing comes alive.
  expect(shared.blocks).toMatchObject([
    {
      type: 'context',
      elements: [{ type: 'plain_text', text: 'ann.<@U2>.<!here> asked: who is above the COO?' }],
    },
    { type: 'section' },
    { type: 'context' },
  ]);
});

test('what was shared cannot be shared again, and says so', async () => {
  await share(await askPrivately());
  const kept = await bot.slack.take('response_url', 2);
  expect(kept).toMatchObject({ response_type: 'ephemeral', replace_original: true });
  expect(labelsOf(kept)).not.toContain('Share in channel');
  expect(JSON.stringify(kept)).toContain('You shared this in the channel.');
  expect(kept.text).toContain('Answer to:');
});

test('an impatient double click shares once', async () => {
  const answer = await askPrivately();
  await share(answer);
  await share(answer);
  await bot.settle();
  expect(bot.slack.of('response_url').map(({ body }) => body.response_type)).toEqual([
    'in_channel',
    'ephemeral',
  ]);
});

test('an old answer can be shared after a restart, with what it followed', async () => {
  await askPrivately('first');
  const answer = await askPrivately('and below?');
  await bot.restart();
  await share(answer);
  const shared = await bot.slack.take('response_url');
  expect(shared.text).toContain('ann asked: and below?');
  expect(bot.state.asked.at(-1)).toMatchObject({
    text: '/coo and below?',
    conversation: { facts: ['exchange-1'] },
  });
});

test('where the reply address is used up, it is posted as anybody posts, without a ping', async () => {
  bot.slack.refuse('response_url', 'expired_url');
  await share(await askPrivately());
  expect(await bot.slack.take('chat.postMessage')).toMatchObject({
    channel: 'C1',
    text: expect.stringMatching(/^ann asked: /),
  });
  await bot.settle();
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
});

test('where we are not in the channel either, the asker is told how to invite us', async () => {
  bot.slack.refuse('response_url', 'expired_url');
  bot.slack.answerWith(({ method, body }) =>
    method.startsWith('chat.post') && body.channel === 'C1'
      ? { body: { ok: false, error: 'not_in_channel' } }
      : undefined,
  );
  await share(await askPrivately());
  // Into the channel, openly and for one person: refused. Then as a direct message.
  expect(await bot.slack.take('chat.postMessage', 2)).toMatchObject({
    channel: 'U1',
    text: expect.stringContaining('/invite @coo-bot'),
  });
});

test('a share that fails for another reason is apologised for', async () => {
  bot.slack.answerWith(({ method, body }) =>
    method === 'response_url' && body.response_type === 'in_channel'
      ? { status: 500, body: { ok: false, error: 'is_archived' } }
      : undefined,
  );
  await share(await askPrivately());
  expect(await bot.slack.take('response_url', 2)).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringMatching(/^Sorry, something went wrong/),
  });
});

test('a button whose question cannot be read any more says what to do', async () => {
  const action = { type: 'button', action_id: 'share', value: 'of long ago' };
  await bot.send(clickOn(action, places.ephemeral(), { responseUrl: bot.slack.responseUrl }));
  expect(await bot.slack.take('response_url')).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringContaining('Ask the question again'),
  });
});

test('only private answers can be shared, and only answers', async () => {
  await bot.send(json(mention('<@UBOT> who is above?')));
  await bot.send(json(directMessage('who is above?')));
  await bot.slack.take('chat.postMessage', 2);
  const open = bot.slack.of('chat.postMessage').flatMap(({ body }) => labelsOf(body));
  expect(open).toContain('Pay');
  expect(open).not.toContain('Share in channel');
  expect(labelsOf(await askPrivately('topics'))).not.toContain('Share in channel');
});
