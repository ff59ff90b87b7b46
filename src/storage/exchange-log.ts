import type { Outcome } from '../answering/answer.ts';
import { keepLatest } from '../answering/keep-latest.ts';

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
  /** Writes an exchange down; that of a reworded question takes the place of the earlier one. */
  record(exchange: Exchange): Promise<void>;
  /** What a person asked last, the latest first. */
  latestOf(person: { teamId: string; userId: string }, most: number): Promise<readonly Exchange[]>;
}

/** Keeps the latest exchanges in memory. */
export function createMemoryExchangeLog(
  most = 500,
): ExchangeLog & { readonly exchanges: readonly Exchange[] } {
  const kept = new Map<string, Exchange>();
  return {
    get exchanges() {
      return [...kept.values()];
    },
    async record(exchange) {
      keepLatest(kept, exchange.messageId, exchange, most);
    },
    async latestOf({ teamId, userId }, count) {
      const own = [...kept.values()].filter((each) => each.teamId === teamId && each.userId === userId);
      return own.reverse().slice(0, count);
    },
  };
}
