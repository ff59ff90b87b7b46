import { expect, test, vi } from 'vitest';
import { click, form, json, mention, payload, slashCommand } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();
const apology = /^Sorry, something went wrong/;

const onlyPlainText = (error: string) => {
  bot.slack.answerWith(({ body }) =>
    body.blocks === undefined ? undefined : { body: { ok: false, error } },
  );
};

test.each(['invalid_blocks', 'msg_blocks_too_long'])(
  'when Slack refuses the blocks (%s) the plain text is sent, once',
  async (error) => {
    onlyPlainText(error);
    await bot.send(json(mention('<@UBOT> hi')));
    const second = await bot.slack.take('chat.postMessage', 2);
    expect(second.text).toContain('Answer to:');
    expect(second).not.toHaveProperty('blocks');
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
  },
);

test('the same at a reply address, where the error hides under a status of 200', async () => {
  onlyPlainText('invalid_blocks');
  const container = { message_ts: '5.5', is_ephemeral: true };
  await bot.send(payload(click('What does a COO earn?', bot.slack.responseUrl, { container })));
  expect(await bot.slack.take('response_url', 2)).not.toHaveProperty('blocks');
});

test('when the plain text is refused too, it is not tried a third time', async () => {
  bot.slack.answerWith(({ method }) =>
    method === 'chat.postMessage' ? { body: { ok: false, error: 'invalid_blocks' } } : undefined,
  );
  await bot.send(json(mention('<@UBOT> hi')));
  await bot.settle();
  const texts = bot.slack.of('chat.postMessage').map(({ body }) => String(body.text).slice(0, 6));
  expect(texts).toEqual(['Answer', 'Answer', 'Sorry,', 'Sorry,']);
});

test('when answering fails, an apology without the error appears in the thread, and the log has the error', async () => {
  bot.state.answerer = () => {
    throw new Error('secret detail xoxb-123-abc');
  };
  expect((await bot.send(json(mention('<@UBOT> hi', { ts: '1.5' })))).status).toBe(200);
  const message = await bot.slack.take('chat.postMessage');
  expect(message).toMatchObject({ channel: 'C1', thread_ts: '1.5', text: expect.stringMatching(apology) });
  expect(JSON.stringify(message)).not.toContain('secret detail');
  await bot.settle();
  expect(bot.logs.text()).toContain('secret detail');
  expect(bot.logs.text()).not.toContain('xoxb-123');
});

test('when answering a command fails, the asker alone is told', async () => {
  bot.state.answerer = () => {
    throw new Error('secret detail');
  };
  const response = await bot.send(form(slashCommand('hi', bot.slack.responseUrl)));
  expect(response.status).toBe(200);
  const message = await bot.slack.take('response_url');
  expect(message).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(apology) });
});

test.each([
  ['not_in_channel', 'invite it there'],
  ['missing_scope', 'manifest.yml'],
  ['token_revoked', 'install the app again'],
])('a reply that Slack turns down with %s leaves a hint in the log', async (error, hint) => {
  bot.slack.answerWith(({ method }) =>
    method === 'chat.postMessage' ? { body: { ok: false, error } } : undefined,
  );
  await bot.send(json(mention('<@UBOT> hi')));
  await bot.settle();
  expect(bot.logs.lines).toContainEqual(
    expect.objectContaining({ level: 50, code: error, hint: expect.stringContaining(hint) }),
  );
});

test('a reply that fails at the network is tried again with the same id', async () => {
  let failures = 0;
  bot.slack.answerWith(({ method }) => {
    if (method !== 'chat.postMessage' || failures === 1) return undefined;
    failures += 1;
    return { status: 500, body: {} };
  });
  await bot.send(json(mention('<@UBOT> hi')));
  const [first, second] = [
    await bot.slack.take('chat.postMessage', 1),
    await bot.slack.take('chat.postMessage', 2),
  ];
  expect(second.client_msg_id).toBe(first.client_msg_id);
});

test('a reply that Slack was not there for is sent a moment later, without an apology', async () => {
  let failures = 0;
  bot.slack.answerWith(({ method }) => {
    if (method !== 'chat.postMessage' || failures === 3) return undefined;
    failures += 1;
    return { status: 500, body: {} };
  });
  await bot.send(json(mention('<@UBOT> hi')));
  await bot.slack.take('chat.postMessage', 3);
  await vi.waitFor(() => expect(bot.logs.text()).toContain('dealt with later'));
  bot.state.clock += 1_000;
  await bot.slack.take('chat.postMessage', 4);
  await bot.settle();
  const posted = bot.slack.of('chat.postMessage').map(({ body }) => body);
  expect(posted.map(({ text }) => String(text).slice(0, 6))).toEqual(Array(4).fill('Answer'));
  expect(new Set(posted.map(({ client_msg_id }) => client_msg_id)).size).toBe(1);
});

test('what people write and what they are answered is not in the log', async () => {
  await bot.send(json(mention('<@UBOT> my very private question')));
  await bot.send(form(slashCommand('my very private command', bot.slack.responseUrl)));
  await bot.slack.take('chat.postMessage');
  await bot.settle();
  expect(bot.logs.text()).not.toContain('very private');
});
