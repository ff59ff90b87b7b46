import { keepLatest } from '../answering/keep-latest.ts';
import type { Remembered } from './conversations.ts';
import { ownCopy } from './own-copy.ts';

/** A reply that stands in a channel or a direct message. */
export interface SentReply {
  readonly channelId: string;
  readonly ts: string;
  /** What had been talked about before the question, to answer it anew when it is reworded. */
  readonly before: Remembered | undefined;
}

/** Which reply belongs to which message, so that it can follow what becomes of the message. */
export interface SentReplies {
  remember(messageId: string, reply: SentReply): Promise<void>;
  find(messageId: string): Promise<SentReply | undefined>;
  forget(messageId: string): Promise<void>;
}

/** Sent replies kept in memory; the oldest goes first. */
export function createMemorySentReplies(most = 10_000): SentReplies {
  const kept = new Map<string, SentReply>();
  return {
    async remember(messageId, reply) {
      keepLatest(kept, ownCopy(messageId), reply, most);
    },
    async find(messageId) {
      return kept.get(messageId);
    },
    async forget(messageId) {
      kept.delete(messageId);
    },
  };
}
