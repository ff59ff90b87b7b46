import { type Audit, createMemoryAudit } from './audit.ts';
import { type Claims, createMemoryClaims } from './claims.ts';
import { type Conversations, createMemoryConversations } from './conversations.ts';
import { createMemoryExchangeLog, type ExchangeLog } from './exchange-log.ts';
import { createMemoryPeople, type People, type PersonKey } from './people.ts';
import { createMemoryReceipts, type Receipts } from './receipts.ts';
import { createMemorySentReplies, type SentReplies } from './sent-replies.ts';
import {
  createMemoryUnanswered,
  readUnansweredExchange,
  readUnansweredVote,
  type Unanswered,
} from './unanswered.ts';
import { createMemoryVotes, type Votes } from './votes.ts';

/** Everything that the bot remembers. What a call has stored when it resolves is there after a crash. */
export interface Store {
  readonly claims: Claims;
  readonly conversations: Conversations;
  readonly exchangeLog: ExchangeLog;
  readonly people: People;
  readonly receipts: Receipts;
  readonly sentReplies: SentReplies;
  readonly votes: Votes;
  readonly unanswered: Unanswered;
  readonly audit: Audit;
  /** Deletes all that is stored about a person. The audit says that it was done, and not for whom. */
  forget(person: PersonKey): Promise<void>;
  /** Finishes what is being written and lets go of files and connections. */
  close(): Promise<void>;
}

/** A store that lasts as long as the process: for trying out and for tests of other things. */
export function createMemoryStore({ now }: { now: () => number }): Store {
  const conversations = createMemoryConversations({ now });
  const exchangeLog = createMemoryExchangeLog();
  const people = createMemoryPeople();
  const receipts = createMemoryReceipts();
  const sentReplies = createMemorySentReplies();
  const votes = createMemoryVotes();
  const unanswered = createMemoryUnanswered((id) => votes.votes.get(id)?.reason);
  const audit = createMemoryAudit();
  return {
    claims: createMemoryClaims({ now }),
    conversations,
    exchangeLog: {
      ...exchangeLog,
      async record(exchange) {
        await exchangeLog.record(exchange);
        if (exchangeLog.find(exchange.messageId) !== exchange) return;
        unanswered.note(exchange.messageId, readUnansweredExchange(exchange));
      },
    },
    people,
    receipts,
    sentReplies,
    votes: {
      ...votes,
      async cast(vote) {
        await votes.cast(vote);
        if (votes.votes.get(vote.id) !== vote) return;
        unanswered.note(vote.id, readUnansweredVote(vote, await receipts.find(vote.receiptId)));
      },
    },
    unanswered,
    audit,
    async forget(person) {
      const forgotten = exchangeLog.forget(person);
      const shared = new Set(exchangeLog.exchanges.map(({ receiptId }) => receiptId));
      for (const { messageId, receiptId } of forgotten) {
        await sentReplies.forget(messageId);
        if (!shared.has(receiptId)) receipts.drop(receiptId);
      }
      for (const each of [conversations, people, votes, unanswered, audit]) each.forget(person);
      await audit.record({ at: new Date(now()), teamId: person.teamId, action: 'person-forgotten' });
    },
    async close() {},
  };
}
