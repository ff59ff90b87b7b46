import type { Outcome } from '../answering/answer.ts';
import { keepLatest } from '../answering/text/keep-latest.ts';
import { isOf, type Owner, type PersonKey } from './people.ts';

/** What was asked and what was answered. */
export interface Exchange {
  readonly at: Date;
  readonly surface: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly messageId: string;
  /** Id of the receipt of what was answered. */
  readonly receiptId: string;
  readonly outcome: Outcome;
  readonly roles: readonly string[];
  readonly facets: readonly string[];
  readonly facts: readonly string[];
  readonly confidence: number;
  /** The question's text, kept only where it was not answered, so that somebody can write the answer. */
  readonly unanswered?: string | undefined;
}

/** A record of exchanges that people can learn from later. */
export interface ExchangeLog {
  /** Writes an exchange down; that of a reworded question takes the place of the earlier one, whichever comes first. */
  record(exchange: Exchange): Promise<void>;
  /** What a person asked last, the latest first. */
  latestOf(person: PersonKey, most: number): Promise<readonly Exchange[]>;
}

/** Exchanges kept in memory. */
export interface MemoryExchangeLog extends ExchangeLog {
  readonly exchanges: readonly Exchange[];
  find(messageId: string): Exchange | undefined;
  /** Forgets what was asked, and hands it back for the last time. */
  forget(owner: Owner): readonly Exchange[];
}

/** Keeps the latest exchanges in memory. */
export function createMemoryExchangeLog(most = 500): MemoryExchangeLog {
  const kept = new Map<string, Exchange>();
  return {
    get exchanges() {
      return [...kept.values()];
    },
    find: (messageId) => kept.get(messageId),
    async record(exchange) {
      if ((kept.get(exchange.messageId)?.at ?? exchange.at) > exchange.at) return;
      keepLatest(kept, exchange.messageId, exchange, most);
    },
    async latestOf(person, count) {
      return [...kept.values()].filter(isOf(person)).reverse().slice(0, count);
    },
    forget(owner) {
      const own = [...kept.values()].filter(isOf(owner));
      for (const { messageId } of own) kept.delete(messageId);
      return own;
    },
  };
}
