import type { Outcome } from '../answering/answer.ts';

/** What was asked and what was answered. */
export interface Exchange {
  readonly at: Date;
  readonly surface: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  readonly messageId: string;
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
  record(exchange: Exchange): Promise<void>;
}

/** Keeps the latest exchanges in memory. */
export function createMemoryExchangeLog(
  most = 1_000,
): ExchangeLog & { readonly exchanges: readonly Exchange[] } {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async record(exchange) {
      exchanges.push(exchange);
      if (exchanges.length > most) exchanges.shift();
    },
  };
}
