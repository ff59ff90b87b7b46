import { createHash } from 'node:crypto';
import type { SlackMessage } from '../blocks/blocks.ts';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';
import { readSlackErrorCode } from '../handlers/explain-slack-error.ts';
import type { Question, ReplyPlace } from '../incoming/incoming.ts';
import { answerView } from '../render/answer-view.ts';
import type { Outlets } from './outlets.ts';
import { postPrivately } from './post-privately.ts';
import { ephemeral } from './response-url.ts';

/** Where a posted message stands, for those that can be changed later. */
export interface PostedMessage {
  readonly channelId: string;
  readonly ts: string;
}

type Send = (message: Partial<SlackMessage> & { text: string }) => Promise<PostedMessage | undefined>;

/** Brings a message to where its question came from. Blocks that Slack refuses are left out the second time. */
export async function postReply(
  question: Pick<Question, 'messageId' | 'replyTo'>,
  message: SlackMessage,
  outlets: Outlets,
): Promise<PostedMessage | undefined> {
  const { replyTo } = question;
  if (replyTo.kind !== 'acknowledgement' && replyTo.kind !== 'submission') await outlets.acknowledge();
  return sendWithFallback(chooseSend(replyTo, question.messageId, outlets), message);
}

/** Changes a message of ours in a channel or a direct message; false where it is not there any more. */
export async function updateReply(
  { channelId, ts }: PostedMessage,
  message: SlackMessage,
  outlets: Outlets,
): Promise<boolean> {
  try {
    await sendWithFallback(chooseSend({ kind: 'message', channelId, ts }, ts, outlets), message);
    return true;
  } catch (error) {
    if (readSlackErrorCode(error) !== 'message_not_found') throw error;
    return false;
  }
}

async function sendWithFallback(send: Send, message: SlackMessage): Promise<PostedMessage | undefined> {
  try {
    return await send(message);
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    // A picture that was sent a moment ago may not be ready to be shown.
    const plain = message.blocks.filter(({ type }) => type !== 'image');
    if (plain.length < message.blocks.length) return sendWithFallback(send, { ...message, blocks: plain });
    return send({ text: message.text });
  }
}

function chooseSend(place: ReplyPlace, messageId: string, outlets: Outlets): Send {
  const { call, acknowledge, postToResponseUrl } = outlets;
  switch (place.kind) {
    case 'thread':
      return async (message) => {
        const { ts } = await call('chat.postMessage', { ...threadMessage(place, messageId), ...message });
        return typeof ts === 'string' ? { channelId: place.channelId, ts } : undefined;
      };
    case 'acknowledgement':
      return quietly((message) => acknowledge(ephemeral(message)));
    case 'response-url':
      return quietly((message) => postPrivately(place, message, outlets));
    case 'message':
      return quietly((message) => call('chat.update', changedMessage(place, message)));
    case 'original':
      return quietly((message) =>
        postToResponseUrl(place.responseUrl, { ...ephemeral(message), replace_original: true }),
      );
    case 'new-view':
      return quietly((message) =>
        call(place.method, { trigger_id: place.triggerId, view: answerView(message, place.about) }),
      );
    case 'view':
      return quietly((message) =>
        call('views.update', { view_id: place.viewId, view: answerView(message, place.about) }),
      );
    case 'submission':
      return quietly((message) => acknowledge({ response_action: 'update', view: answerView(message) }));
  }
}

/** What is sent this way cannot be found again. */
function quietly(send: (message: Parameters<Send>[0]) => Promise<unknown>): Send {
  return async (message) => {
    await send(message);
    return undefined;
  };
}

function threadMessage(place: Extract<ReplyPlace, { kind: 'thread' }>, messageId: string) {
  return {
    channel: place.channelId,
    thread_ts: place.threadTs,
    client_msg_id: clientMessageId(messageId),
    unfurl_links: false,
    unfurl_media: false,
    parse: 'none',
    link_names: false,
  };
}

/** Slack takes less text here than for a new message, and keeps the blocks of before where there are none. */
function changedMessage(
  { channelId: channel, ts }: Extract<ReplyPlace, { kind: 'message' }>,
  { text, blocks = [] }: Parameters<Send>[0],
) {
  return { channel, ts, text: clipText(text, limits.message.updatedText), blocks };
}

/** The same for every try at one reply, so that Slack can tell a second try from a second reply. */
function clientMessageId(messageId: string): string {
  const hash = createHash('sha256').update(messageId).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** Whether Slack sent the message back because of its blocks, by the code that its errors carry. */
function refusesBlocks(error: unknown): boolean {
  const text = error instanceof Error ? error.message : '';
  return /\b(invalid_blocks|invalid_blocks_format|msg_blocks_too_long)\b/.test(text);
}
