import { type Claims, createMemoryClaims } from './claims.ts';
import { type Conversations, createMemoryConversations } from './conversations.ts';
import { createMemoryExchangeLog, type ExchangeLog } from './exchange-log.ts';
import { createMemoryPeople, type People } from './people.ts';
import { createMemoryReceipts, type Receipts } from './receipts.ts';
import { createMemorySentReplies, type SentReplies } from './sent-replies.ts';
import { createMemoryVotes, type Votes } from './votes.ts';

/** Everything that the bot remembers. */
export interface Store {
  readonly claims: Claims;
  readonly conversations: Conversations;
  readonly exchangeLog: ExchangeLog;
  readonly people: People;
  readonly receipts: Receipts;
  readonly sentReplies: SentReplies;
  readonly votes: Votes;
}

/** A store that lasts as long as the process. */
export function createMemoryStore({ now }: { now: () => number }): Store {
  return {
    claims: createMemoryClaims({ now }),
    conversations: createMemoryConversations({ now }),
    exchangeLog: createMemoryExchangeLog(),
    people: createMemoryPeople(),
    receipts: createMemoryReceipts(),
    sentReplies: createMemorySentReplies(),
    votes: createMemoryVotes(),
  };
}
