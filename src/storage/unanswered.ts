import { keepLatest } from '../answering/text/keep-latest.ts';
import { type Clustered, createFindCluster, mostCompared } from './cluster.ts';
import type { Exchange } from './exchange-log.ts';
import { isOf, type Owner, type PersonKey } from './people.ts';
import type { Receipt } from './receipts.ts';
import type { Vote } from './votes.ts';

/** A question that our answer did not settle: declined, asked back without a choice, or voted down. */
export interface UnansweredQuestion extends PersonKey {
  /** One per message, or per vote. */
  readonly id: string;
  readonly at: Date;
  readonly receiptId: string;
  readonly why: 'declined' | 'unclear' | 'not-helpful';
  readonly roles: readonly string[];
  readonly facets: readonly string[];
  /** Not known of votes, whose questions were answered and so not kept. */
  readonly text?: string | undefined;
}

/** Unanswered questions that are alike. Says how many asked, not who. */
export interface UnansweredCluster {
  readonly key: string;
  readonly roles: readonly string[];
  readonly facets: readonly string[];
  /** How many people asked. */
  readonly askers: number;
  /** How often it was asked. */
  readonly times: number;
  readonly lastAt: Date;
  /** The latest first, so many at most as {@link mostExamples}. */
  readonly examples: readonly UnansweredExample[];
}

export interface UnansweredExample {
  readonly at: Date;
  readonly why: UnansweredQuestion['why'];
  readonly text?: string | undefined;
  /** What the voter said was wrong. */
  readonly reason?: string | undefined;
}

/** What people asked in vain. Declines, clarifications and votes get here by themselves when they are recorded. */
export interface Unanswered {
  /** The clusters of a workspace, those with most askers first. */
  clusters(of: { teamId: string; most: number }): Promise<readonly UnansweredCluster[]>;
  /** Somebody chose among what we had asked back under this receipt, so it is not unanswered any more. */
  settle(person: PersonKey, receiptId: string): Promise<void>;
}

export const mostExamples = 20;

/** What of an exchange is unanswered, if anything. */
export function readUnansweredExchange(exchange: Exchange): UnansweredQuestion | undefined {
  const { messageId, at, teamId, userId, receiptId, outcome, roles, facets, unanswered } = exchange;
  if (unanswered === undefined) return undefined;
  const why = outcome === 'clarify' ? 'unclear' : 'declined';
  return { id: messageId, at, teamId, userId, receiptId, why, roles, facets, text: unanswered };
}

/** What a vote says was not answered, if anything; the receipt says what the answer was about. */
export function readUnansweredVote(vote: Vote, receipt: Receipt | undefined): UnansweredQuestion | undefined {
  if (vote.verdict !== 'not-helpful') return undefined;
  const { id, at, teamId, userId, receiptId } = vote;
  const { roles, facets } = receipt?.answer ?? { roles: [], facets: [] };
  return { id, at, teamId, userId, receiptId, why: 'not-helpful', roles, facets };
}

/** Unanswered questions kept in memory; the oldest goes first. */
export interface MemoryUnanswered extends Unanswered {
  /** Puts in what is unanswered, or takes out what is not any more. */
  note(id: string, question: UnansweredQuestion | undefined): void;
  forget(owner: Owner): void;
}

export function createMemoryUnanswered(
  reasonOf: (id: string) => string | undefined,
  most = 1_000,
): MemoryUnanswered {
  const kept = new Map<string, UnansweredQuestion>();
  const remove = (matches: (question: UnansweredQuestion) => boolean): void => {
    for (const [id, question] of kept) if (matches(question)) kept.delete(id);
  };
  return {
    note(id, question) {
      kept.delete(id);
      if (question !== undefined) keepLatest(kept, id, question, most);
    },
    async clusters({ teamId, most: count }) {
      const own = [...kept.values()].filter((each) => each.teamId === teamId);
      const clusters = [...clusterQuestions(own)].map(([key, members]) => {
        const latest = members
          .toSorted((one, other) => other.at.getTime() - one.at.getTime())
          .slice(0, mostExamples)
          .map((each) => ({ ...each, reason: reasonOf(each.id) }));
        const askers = new Set(members.map(({ userId }) => userId)).size;
        return describeCluster(key, latest, { askers, times: members.length });
      });
      return clusters.sort(byAskers).slice(0, count);
    },
    async settle(person, receiptId) {
      remove((each) => each.why === 'unclear' && each.receiptId === receiptId && isOf(person)(each));
    },
    forget(owner) {
      remove(isOf(owner));
    },
  };
}

/** Each question is held against those before it. */
function clusterQuestions(questions: readonly UnansweredQuestion[]): Map<string, UnansweredQuestion[]> {
  const findCluster = createFindCluster();
  const known: Clustered[] = [];
  const clusters = new Map<string, UnansweredQuestion[]>();
  for (const question of questions) {
    const cluster = findCluster(question, known.slice(-mostCompared));
    if (question.text !== undefined) known.push({ cluster, text: question.text });
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), question]);
  }
  return clusters;
}

/** A cluster as it is listed, of its latest questions, the latest first. */
export function describeCluster(
  key: string,
  latest: readonly (UnansweredExample & Pick<UnansweredQuestion, 'roles' | 'facets'>)[],
  counts: Pick<UnansweredCluster, 'askers' | 'times'>,
): UnansweredCluster {
  const { roles = [], facets = [], at: lastAt = new Date(0) } = latest[0] ?? {};
  const examples = latest.map(({ at, why, text, reason }) => ({ at, why, text, reason }));
  return { key, roles, facets, ...counts, lastAt, examples };
}

/** Most askers first; of as many the latest; names keep the order the same every time. */
function byAskers(one: UnansweredCluster, other: UnansweredCluster): number {
  return (
    other.askers - one.askers ||
    other.lastAt.getTime() - one.lastAt.getTime() ||
    one.key.localeCompare(other.key)
  );
}
