import { keepLatest } from '../answering/text/keep-latest.ts';
import type { Remembered } from './conversations.ts';
import { ownCopy } from './own-copy.ts';
import { isOf, type Owner, type PersonKey } from './people.ts';

/** A reply that stands in a channel or a direct message. */
export interface SentReply {
  readonly channelId: string;
  readonly ts: string;
  /** What had been talked about before the question, to answer it anew when it is reworded. */
  readonly before: Remembered | undefined;
}

/** Which reply belongs to which message, so that it can follow what becomes of the message. */
export interface SentReplies {
  /** The person is the one who asked, with whom the reply is forgotten. */
  remember(messageId: string, reply: SentReply, person?: PersonKey): Promise<void>;
  find(messageId: string): Promise<SentReply | undefined>;
  forget(messageId: string): Promise<void>;
}

/** Sent replies kept in memory. */
export interface MemorySentReplies extends SentReplies {
  forgetAllOf(owner: Owner): void;
}

interface Kept extends Partial<PersonKey> {
  readonly reply: SentReply;
  readonly at: number;
}

/** Sent replies kept in memory; the oldest goes first. */
export function createMemorySentReplies(options: { now: () => number; most?: number }): MemorySentReplies {
  const most = options.most ?? 10_000;
  const kept = new Map<string, Kept>();
  return {
    async remember(messageId, reply, person) {
      const owner = person && { teamId: person.teamId, userId: person.userId };
      keepLatest(kept, ownCopy(messageId), { reply, at: options.now(), ...owner }, most);
    },
    async find(messageId) {
      return kept.get(messageId)?.reply;
    },
    async forget(messageId) {
      kept.delete(messageId);
    },
    forgetAllOf(owner) {
      for (const [messageId, entry] of kept) if (isOf(owner)(entry)) kept.delete(messageId);
    },
  };
}
