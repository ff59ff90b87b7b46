import { expect, test } from 'vitest';
import {
  click,
  directMessage,
  form,
  json,
  mention,
  payload,
  slashCommand,
} from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();

const texts = () => bot.state.asked.map(({ text }) => text);
/** What the answerer was given to go on: the mark of the exchange before, or nothing. */
const remembered = () => bot.state.asked.map(({ conversation }) => conversation?.facts ?? []);

test('a mention is answered once, in its thread, with the sources and a way on', async () => {
  const response = await bot.send(json(mention('<@UBOT> who is above the COO?', { ts: '1.5' })));
  expect(response.status).toBe(200);
  const { client_msg_id, ...message } = await bot.slack.take('chat.postMessage');
  expect(client_msg_id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(message).toMatchInlineSnapshot(`
    {
      "blocks": [
        {
          "text": {
            "text": "*Answer to: &lt;@UBOT&gt; who is above the COO?*",
            "type": "mrkdwn",
            "verbatim": true,
          },
          "type": "section",
        },
        {
          "elements": [
            {
              "text": "<https://www.bls.gov/ooh/|BLS (2021)> · reviewed Nov 2026",
              "type": "mrkdwn",
              "verbatim": true,
            },
          ],
          "type": "context",
        },
        {
          "elements": [
            {
              "emoji": false,
              "text": "To go on in this thread, mention me again: that is all I read in channels.",
              "type": "plain_text",
            },
          ],
          "type": "context",
        },
        {
          "elements": [
            {
              "action_id": "follow-up:0",
              "text": {
                "emoji": false,
                "text": "Pay",
                "type": "plain_text",
              },
              "type": "button",
              "value": "What does a COO earn?",
            },
            {
              "action_id": "follow-up:1",
              "text": {
                "emoji": false,
                "text": "Compare with an operations director",
                "type": "plain_text",
              },
              "type": "button",
              "value": "What is the difference between a COO and an operations director?",
            },
          ],
          "type": "actions",
        },
        {
          "elements": [
            {
              "action_id": "vote",
              "negative_button": {
                "accessibility_label": "This answer was not helpful",
                "text": {
                  "emoji": false,
                  "text": "Not helpful",
                  "type": "plain_text",
                },
                "value": "not-helpful R-3GMHG6VP21",
              },
              "positive_button": {
                "accessibility_label": "This answer was helpful",
                "text": {
                  "emoji": false,
                  "text": "Helpful",
                  "type": "plain_text",
                },
                "value": "helpful R-3GMHG6VP21",
              },
              "type": "feedback_buttons",
            },
          ],
          "type": "context_actions",
        },
      ],
      "channel": "C1",
      "link_names": "false",
      "parse": "none",
      "team_id": "T1",
      "text": "Answer to: &lt;@UBOT&gt; who is above the COO?

    Sources: BLS (2021); reviewed Nov 2026

    You can also ask:
    - What does a COO earn?",
      "thread_ts": "1.5",
      "unfurl_links": "false",
      "unfurl_media": "false",
    }
  `);
  await bot.settle();
  expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  expect(texts()).toEqual(['<@UBOT> who is above the COO?']);
});

test('a mention inside a thread is answered in that thread, and the thread is remembered', async () => {
  await bot.send(json(mention('<@UBOT> first', { ts: '1.5' })));
  await bot.slack.take('chat.postMessage');
  await bot.send(json(mention('<@UBOT> second', { ts: '2.5', thread_ts: '1.5' })));
  const second = await bot.slack.take('chat.postMessage', 2);
  expect(second.thread_ts).toBe('1.5');
  await bot.send(json(mention('<@UBOT> elsewhere', { ts: '3.5' })));
  await bot.settle();
  expect(remembered()).toEqual([[], ['exchange-1'], []]);
});

test('a slash command is answered to the asker alone, on the acknowledgement', async () => {
  const response = await bot.send(form(slashCommand('  who is above?  ', bot.slack.responseUrl)));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringContaining('who is above?'),
    blocks: [
      { type: 'section', text: { text: '*Answer to: /coo who is above?*' } },
      { type: 'context' },
      {
        type: 'actions',
        elements: [
          { text: { text: 'Pay' } },
          { text: { text: 'Compare with an operations director' } },
          { text: { text: 'Share in channel' } },
        ],
      },
      { type: 'actions', elements: [{ text: { text: 'Helpful' } }, { text: { text: 'Not helpful' } }] },
    ],
  });
  await bot.send(form(slashCommand('', bot.slack.responseUrl)));
  await bot.settle();
  expect(texts()).toEqual(['/coo who is above?', '/coo']);
  expect(bot.slack.of('chat.postMessage')).toEqual([]);
});

test('slash commands of one person in one channel go on for ten minutes', async () => {
  const ask = (text: string, parts = {}) => bot.send(form(slashCommand(text, bot.slack.responseUrl, parts)));
  await ask('first');
  await ask('goes on');
  await ask('another person', { user_id: 'U2' });
  await ask('another channel', { channel_id: 'C2' });
  bot.state.clock += 10 * 60 * 1000 + 1;
  await ask('too late');
  expect(remembered()).toEqual([[], ['exchange-1'], [], [], []]);
});

test('a direct message is answered in its thread', async () => {
  await bot.send(json(directMessage('who is above the COO?', { ts: '7.5' })));
  expect(await bot.slack.take('chat.postMessage')).toMatchObject({ channel: 'D1', thread_ts: '7.5' });
  await bot.send(json(directMessage('and below?', { ts: '8.5', thread_ts: '7.5' })));
  expect(await bot.slack.take('chat.postMessage', 2)).toMatchObject({ channel: 'D1', thread_ts: '7.5' });
  await bot.settle();
  expect(remembered()).toEqual([[], ['exchange-1']]);
});

test('a flat direct message within ten minutes goes on with the last exchange, a later one does not', async () => {
  await bot.send(json(directMessage('first', { ts: '7.5' })));
  bot.state.clock += 9 * 60 * 1000;
  await bot.send(json(directMessage('second', { ts: '8.5' })));
  bot.state.clock += 9 * 60 * 1000;
  await bot.send(json(directMessage('third', { ts: '9.5' })));
  await bot.send(json(directMessage('somebody else', { ts: '9.7', channel: 'D2', user: 'U2' })));
  bot.state.clock += 10 * 60 * 1000 + 1;
  await bot.send(json(directMessage('much later', { ts: '10.5' })));
  await bot.settle();
  expect(remembered()).toEqual([[], ['exchange-1'], ['exchange-2'], [], []]);
  expect(bot.slack.of('chat.postMessage').map(({ body }) => body.thread_ts)).toEqual(
    expect.arrayContaining(['7.5', '8.5', '9.5', '9.7', '10.5']),
  );
});

test.each([
  ['nothing', ''],
  ['a mention alone', '<@UBOT>'],
  ['a lone emoji', ':wave:'],
  ['another script', '首席运营官是什么？'],
  ['40,000 characters', 'COO? '.repeat(8_000)],
])('a direct message of %s is passed on and answered', async (_, text) => {
  await bot.send(json(directMessage(text)));
  await bot.slack.take('chat.postMessage');
  expect(texts()).toEqual([text]);
});

test('a file without text is passed on as an empty question', async () => {
  await bot.send(json(directMessage('', { subtype: 'file_share', files: [{ id: 'F1' }] })));
  await bot.send(json(directMessage('', { text: undefined, ts: '3.3' })));
  await bot.slack.take('chat.postMessage', 2);
  expect(texts()).toEqual(['', '']);
});

test('a click on a follow-up asks that question in the thread of the message, quoted', async () => {
  const response = await bot.send(payload(click('What does a COO earn?', bot.slack.responseUrl)));
  expect(response.status).toBe(200);
  const message = await bot.slack.take('chat.postMessage');
  expect(message).toMatchObject({ channel: 'C1', thread_ts: '1700000000.000001' });
  expect(message.text).toMatch(/^You asked: What does a COO earn\?\n\nAnswer to: What does a COO earn\?/);
  expect(message.blocks).toMatchObject([
    { type: 'context', elements: [{ type: 'plain_text', text: 'You asked: What does a COO earn?' }] },
    { type: 'section' },
    { type: 'context' },
    { type: 'actions' },
    { type: 'context_actions' },
  ]);
});

test('a click in a direct message is remembered there too', async () => {
  const channel = { id: 'D1', name: 'directmessage' };
  await bot.send(payload(click('What does a COO earn?', bot.slack.responseUrl, { channel })));
  await bot.slack.take('chat.postMessage');
  await bot.send(json(directMessage('and in the UK?')));
  await bot.settle();
  expect(remembered()).toEqual([[], ['exchange-1']]);
});

test('a click on what only one person sees is answered to that person, and the answer stays', async () => {
  const container = { type: 'message', message_ts: '5.5', channel_id: 'C1', is_ephemeral: true };
  const body = click('What does a COO earn?', bot.slack.responseUrl, { container, message: undefined });
  await bot.send(payload(body));
  expect(await bot.slack.take('response_url')).toMatchObject({
    response_type: 'ephemeral',
    replace_original: false,
    text: expect.stringContaining('You asked: What does a COO earn?'),
  });
  await bot.settle();
  expect(bot.slack.of('chat.postMessage')).toEqual([]);
});
