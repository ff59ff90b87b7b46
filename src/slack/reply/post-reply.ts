import { createHash } from 'node:crypto';
import type { SlackMessage } from '../blocks/blocks.ts';
import type { IncomingQuestion, ReplyPlace } from '../incoming/incoming.ts';
import type { EphemeralMessage, PostToResponseUrl } from './response-url.ts';

/** The ways in which a message can leave us. */
export interface Outlets {
  readonly postMessage: (message: Record<string, unknown>) => Promise<unknown>;
  readonly postToResponseUrl: PostToResponseUrl;
  /** Clicks and commands want to be acknowledged, events have been. */
  readonly acknowledge: (message?: EphemeralMessage) => Promise<void>;
}

/** Brings a message to where its question came from. Blocks that Slack refuses are left out the second time. */
export async function postReply(
  question: Pick<IncomingQuestion, 'messageId' | 'replyTo'>,
  message: SlackMessage,
  outlets: Outlets,
): Promise<void> {
  const { replyTo } = question;
  if (replyTo.kind === 'acknowledgement') return outlets.acknowledge(ephemeral(message));
  await outlets.acknowledge();
  const send = (parts: Partial<SlackMessage>) =>
    replyTo.kind === 'thread'
      ? outlets.postMessage({ ...threadMessage(replyTo, question.messageId), ...parts })
      : outlets.postToResponseUrl(replyTo.responseUrl, ephemeral({ text: message.text, ...parts }));
  try {
    await send(message);
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    await send({ text: message.text });
  }
}

function ephemeral(message: { text: string; blocks?: SlackMessage['blocks'] }): EphemeralMessage {
  return { response_type: 'ephemeral', replace_original: false, ...message };
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
