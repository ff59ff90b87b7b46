import { expect, test } from 'vitest';
import { readIncoming } from '../../src/slack/incoming/read-incoming.ts';
import { click, directMessage, eventBody, mention, slashCommand } from '../support/slack-requests.ts';

const responseUrl = 'https://hooks.slack.com/commands/1';

test.each<[string, unknown, string]>([
  ['our own message', directMessage('hi', { user: 'UBOT' }), 'written by us'],
  ['another bot', mention('hi', { bot_id: 'B2' }), 'written by a bot'],
  ['an edit', directMessage('', { subtype: 'message_changed' }), 'an edit, a deletion, a join or the like'],
  [
    'channel talk',
    directMessage('hi', { channel: 'C1', channel_type: 'channel' }),
    'channel talk without a mention',
  ],
  ['another event', eventBody({ type: 'reaction_added', channel: 'C1', ts: '1.1' }), 'nothing we listen to'],
  [
    'an old button',
    { ...click('x', responseUrl), actions: [{ action_id: 'old', value: 'x' }] },
    'a button of ours that is not known any more',
  ],
  ['a command without an address to reply to', slashCommand('hi', ''), 'not readable'],
  ['no object', 'hello', 'not readable'],
  ['nothing', null, 'not readable'],
  ['a form without fields', { type: 'view_submission' }, 'not readable'],
  ['another kind', { type: 'workflow_step_edit' }, 'nothing we listen to'],
])('%s is ignored for the right reason', (_, body, reason) => {
  expect(readIncoming(body, 'UBOT')).toEqual({ kind: 'ignored', reason });
});

test('a direct message becomes a question with its place and its conversations, the thread first', () => {
  expect(readIncoming(directMessage('hi', { ts: '2.5', thread_ts: '1.5' }), 'UBOT')).toEqual({
    kind: 'question',
    surface: 'direct-message',
    text: 'hi',
    teamId: 'T1',
    channelId: 'D1',
    userId: 'U1',
    messageId: 'T1:D1:2.5',
    reworded: false,
    external: false,
    replyTo: { kind: 'thread', channelId: 'D1', threadTs: '1.5' },
    continues: [{ key: 'thread:T1:D1:1.5' }, { key: 'direct:T1:D1', withinMs: 600_000 }],
  });
});
