import type { Conversation } from '../answering/answer.ts';
import { keepLatest } from '../answering/text/keep-latest.ts';
import { ownCopy } from './own-copy.ts';
import { isOf, type Owner, type PersonKey } from './people.ts';

/** A place where a conversation may go on: a thread, a direct message, a person's commands in a channel. */
export interface ConversationPlace {
  readonly key: string;
  /** How long after the last exchange there a new message still belongs to it; without it, always. */
  readonly withinMs?: number | undefined;
}

/** What is remembered of the last exchange in a place. */
export interface Remembered {
  readonly conversation: Conversation;
  /** Id of the receipt of the last answer there. */
  readonly receiptId: string;
}

/** What was last talked about, place by place: ids, and the words of the last question where our knowledge has them all. */
export interface Conversations {
  /** The last exchange in the first of these places that has one. */
  recall(places: readonly ConversationPlace[]): Promise<Remembered | undefined>;
  /** The person is the one who asked, with whom the conversation is forgotten. */
  remember(places: readonly ConversationPlace[], remembered: Remembered, person?: PersonKey): Promise<void>;
}

/** Conversations kept in memory. */
export interface MemoryConversations extends Conversations {
  forget(owner: Owner): void;
}

interface Kept extends Partial<PersonKey> {
  readonly remembered: Remembered;
  readonly at: number;
}

/** Conversations kept in memory; the one untouched for longest goes first. */
export function createMemoryConversations(options: {
  now: () => number;
  most?: number;
}): MemoryConversations {
  const most = options.most ?? 10_000;
  const kept = new Map<string, Kept>();
  return {
    async recall(places) {
      for (const { key, withinMs = Number.POSITIVE_INFINITY } of places) {
        const found = kept.get(key);
        if (found !== undefined && options.now() - found.at <= withinMs) return found.remembered;
      }
      return undefined;
    },
    async remember(places, remembered, person) {
      const owner = person && { teamId: person.teamId, userId: person.userId };
      const entry = { remembered, at: options.now(), ...owner };
      for (const { key } of places) keepLatest(kept, ownCopy(key), entry, most);
    },
    forget(owner) {
      for (const [key, entry] of kept) if (isOf(owner)(entry)) kept.delete(key);
    },
  };
}
