import { keepLatest } from '../answering/keep-latest.ts';
import type { Remembered } from './conversations.ts';
import { ownCopy } from './own-copy.ts';
import { isOf, type PersonKey } from './people.ts';

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
  forgetAllOf(person: PersonKey): void;
}

/** Sent replies kept in memory; the oldest goes first. */
export function createMemorySentReplies(most = 10_000): MemorySentReplies {
  const kept = new Map<string, Partial<PersonKey> & { readonly reply: SentReply }>();
  return {
    async remember(messageId, reply, person) {
      const owner = person && { teamId: person.teamId, userId: person.userId };
      keepLatest(kept, ownCopy(messageId), { ...owner, reply }, most);
    },
    async find(messageId) {
      return kept.get(messageId)?.reply;
    },
    async forget(messageId) {
      kept.delete(messageId);
    },
    forgetAllOf(person) {
      for (const [messageId, entry] of kept) if (isOf(person)(entry)) kept.delete(messageId);
    },
  };
}
