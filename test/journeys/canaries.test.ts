import { expect, test } from 'vitest';
import { createPrometheus } from '../../src/operations/prometheus.ts';
import { clickOn, findAction, places, submission } from '../support/interactions.ts';
import {
  askFormSent,
  click,
  type DeliverOptions,
  deliver,
  directMessage,
  type Envelope,
  eventBody,
  form,
  json,
  mention,
  messageShortcut,
  payload,
  slashCommand,
  typedIntoTopics,
} from '../support/slack-requests.ts';
import { startTestBot } from '../support/start-bot.ts';
import { anAnswer, asExpertise, createStubAnswerer } from '../support/stub-answerer.ts';

const secrets = {
  SLACK_BOT_TOKEN: 'xoxb-canary-bot-token',
  SLACK_SIGNING_SECRET: 'canary-signing-secret',
  DATABASE_URL: 'postgres://bot:canary%21password@db.example.com/bot',
};
/** Whatever of these stands in a log is something that should not. */
const canaries = [
  ...Object.values(secrets),
  ...['canary%21password', 'canary!password'],
  'canary words',
  'canary%20words',
  'canary+words',
  '/response/',
];

/** Slack's failures, one after the other, with what Slack might say about the message in them. */
const failures = [
  { status: 500, body: { ok: false, error: 'canary words', text: 'canary words' } },
  { body: { ok: false, error: 'invalid_blocks', response_metadata: { messages: ['canary words'] } } },
  { body: { ok: false, error: 'invalid_auth', text: 'canary words' } },
  { status: 403, body: { html: 'canary words' } },
];

test('no secret and no word of anybody is in the log at debug, nor in the metrics', async () => {
  const prometheus = createPrometheus();
  const stub = createStubAnswerer((text) => ({ outcome: text.includes('decline') ? 'decline' : 'answer' }));
  const bot = await startTestBot(asExpertise(stub.answerer), {
    env: { ...secrets },
    metrics: prometheus.metrics,
  });
  const send = (envelope: Envelope, options: DeliverOptions = {}) =>
    deliver(bot.url, envelope, { secret: secrets.SLACK_SIGNING_SECRET, ...options });
  const everything = async () => {
    for (const envelope of deliveries(bot.slack.responseUrl)) await send(envelope);
  };
  await everything();
  await bot.slack.take('chat.postMessage');
  const [message] = bot.slack.of('chat.postMessage');
  const place = places.message('C1', '1700000000.000001');
  const vote = findAction(message?.body ?? {}, 'Not helpful');
  await send(clickOn(vote, place, { responseUrl: bot.slack.responseUrl, name: 'canary words' }));
  const { view } = await bot.slack.take('views.open');
  await send(submission({ ...(view as object) }, { reason: 'canary words' }));

  let calls = 0;
  bot.slack.answerWith(() => {
    calls += 1;
    return failures[calls % failures.length];
  });
  await everything();
  await bot.settle();

  expect(bot.logs.lines.length).toBeGreaterThan(10);
  expect(bot.logs.text()).toContain('a reply failed');
  for (const canary of canaries) expect(bot.logs.text()).not.toContain(canary);
  const { text } = await prometheus.expose({ state: 'ready', store: 'up' });
  expect(text).toContain('coo_bot_slack_calls_total{method="chat.postMessage",code="invalid_blocks"}');
  for (const canary of canaries) expect(text).not.toContain(canary);
});

test('what goes wrong within an answer is logged with the id of its event, and with no secret that it holds', async () => {
  const held = Object.values(secrets).join(' ');
  const bot = await startTestBot(
    asExpertise((text) => {
      if (!text.includes('fail')) return { answer: anAnswer(), conversation: { ...conversation } };
      throw Object.assign(new Error(`failed with Authorization: Bearer ${held}`), {
        request: { headers: { authorization: held }, body: 'canary words' },
        detail: 'Failing row contains (canary words)',
        cause: new Error(`because of ${held}`),
      });
    }),
    { env: { ...secrets } },
  );
  const { conversation } = createStubAnswerer().answerer('', undefined);
  const failing = mention('<@UBOT> fail', { text: '<@UBOT> fail canary words' });
  const secret = secrets.SLACK_SIGNING_SECRET;
  await deliver(bot.url, json(failing), { secret });
  await deliver(bot.url, json(failing), { secret });
  await deliver(bot.url, form(slashCommand('fail canary words', bot.slack.responseUrl)), { secret });
  await bot.settle();

  const failed = bot.logs.lines.filter(({ msg }) => msg === 'a reply failed');
  expect(failed).toHaveLength(2);
  expect(failed[0]).toMatchObject({
    requestId: failing.event_id,
    err: { cause: { message: expect.stringContaining('[redacted]'), cause: { type: 'Error' } } },
  });
  // A command has no id of Slack's.
  expect(failed[1]).not.toHaveProperty('requestId');
  const duplicate = bot.logs.lines.find(({ msg }) => msg === 'delivered again, left alone');
  expect(duplicate?.requestId).toBe(failing.event_id);
  for (const canary of canaries) expect(bot.logs.text()).not.toContain(canary);
});

/** Something of each kind, with the same words wherever somebody's words can be. */
function deliveries(responseUrl: string): Envelope[] {
  const words = 'canary words';
  return [
    json(mention(`<@UBOT> ${words}`)),
    json(mention(`<@UBOT> decline ${words}`)),
    json(directMessage(words)),
    json(directMessage(words, { subtype: words, bot_profile: { name: words } })),
    json(eventBody({ type: words, text: words })),
    json({ type: 'event_callback', event: words, event_id: [words] }),
    json(eventBody({ type: 'app_home_opened', user: 'U1', tab: 'home', view: { title: words } })),
    form({ ...slashCommand(words, responseUrl), user_name: words, channel_name: words, token: words }),
    form({ ...slashCommand(words, responseUrl), command: `/${words}` }),
    payload(click(words, responseUrl, { user: { id: 'U1', name: words } })),
    payload(messageShortcut(words, { response_url: responseUrl })),
    payload(typedIntoTopics(words)),
    payload(askFormSent({ question: words })),
    payload({ type: 'view_submission', user: { id: 'U1' }, view: { callback_id: words } }),
    { contentType: 'application/json', body: `{"text": "${words}` },
    { contentType: 'application/json', body: words },
    form({ payload: words }),
  ];
}
