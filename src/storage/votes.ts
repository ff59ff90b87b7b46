import { keepLatest } from '../answering/text/keep-latest.ts';
import { isOf, type Owner } from './people.ts';

/** What somebody thinks of an answer. */
export interface Vote {
  /** One per person and message: voting again replaces the vote. */
  readonly id: string;
  readonly at: Date;
  readonly teamId: string;
  readonly userId: string;
  readonly receiptId: string;
  readonly verdict: 'helpful' | 'not-helpful';
  /** What was wrong with the answer, if they said it. */
  readonly reason?: string | undefined;
}

/** What people think of our answers. */
export interface Votes {
  /** Counts a vote, unless a later one has been counted before. */
  cast(vote: Vote): Promise<void>;
  /** Adds a reason to a vote; false when that vote is gone. */
  explain(id: string, reason: string): Promise<boolean>;
}

/** Votes kept in memory. */
export interface MemoryVotes extends Votes {
  readonly votes: ReadonlyMap<string, Vote>;
  forget(owner: Owner): void;
}

/** Votes kept in memory; the oldest goes first. */
export function createMemoryVotes(most = 5_000): MemoryVotes {
  const votes = new Map<string, Vote>();
  return {
    votes,
    async cast(vote) {
      if ((votes.get(vote.id)?.at ?? vote.at) > vote.at) return;
      keepLatest(votes, vote.id, vote, most);
    },
    async explain(id, reason) {
      const vote = votes.get(id);
      if (vote !== undefined) votes.set(id, { ...vote, reason });
      return vote !== undefined;
    },
    forget(owner) {
      for (const [id, vote] of votes) if (isOf(owner)(vote)) votes.delete(id);
    },
  };
}
