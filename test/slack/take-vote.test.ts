import { expect, test } from 'vitest';
import { noMetrics } from '../../src/metrics.ts';
import { createTakeVote, createTakeVoteReason } from '../../src/slack/handlers/take-vote.ts';
import type { Incoming } from '../../src/slack/incoming/incoming.ts';
import type { Outlets } from '../../src/slack/reply/outlets.ts';
import { createMemoryVotes } from '../../src/storage/votes.ts';

const vote: Incoming<'vote'> = {
  kind: 'vote',
  teamId: 'T1',
  userId: 'U1',
  verdict: 'not-helpful',
  receiptId: 'R-1',
  voteId: 'T1:C1:1.1:U1:R-1',
  replyTo: { kind: 'response-url', responseUrl: 'https://hooks.slack.com/x', channelId: 'C1', userId: 'U1' },
  form: { kind: 'new-view', triggerId: 't', method: 'views.open' },
};
const reason = { kind: 'vote-reason', teamId: 'T1', userId: 'U1', voteId: vote.voteId } as const;

function create() {
  const votes = createMemoryVotes();
  const acknowledged: unknown[] = [];
  const outlets: Outlets = {
    call: async () => ({ ok: true }),
    postToResponseUrl: async () => {},
    acknowledge: async (answer) => void acknowledged.push(answer),
  };
  const takeVote = createTakeVote({ votes, metrics: noMetrics, now: () => 0 });
  const takeReason = createTakeVoteReason({ votes });
  return {
    votes: () => [...votes.votes.values()],
    cast: (parts: Partial<Incoming<'vote'>> = {}) => takeVote({ ...vote, ...parts }, outlets),
    explain: (said: string) => takeReason({ ...reason, reason: said }, outlets),
    acknowledged: () => JSON.stringify(acknowledged),
  };
}

test('a vote is kept with its answer’s receipt, and the reason is added to it', async () => {
  const { votes, cast, explain } = create();
  await cast();
  const kept = { id: vote.voteId, at: new Date(0), teamId: 'T1', userId: 'U1', receiptId: 'R-1' };
  expect(votes()).toEqual([{ ...kept, verdict: 'not-helpful' }]);
  await explain(' Too long. ');
  expect(votes()).toEqual([{ ...kept, verdict: 'not-helpful', reason: 'Too long.' }]);
});

test('another vote on the same message takes the place of the first', async () => {
  const { votes, cast } = create();
  await cast();
  await cast({ verdict: 'helpful' });
  await cast({ voteId: 'T1:C1:1.1:U2:R-1', userId: 'U2' });
  expect(votes().map(({ userId, verdict }) => [userId, verdict])).toEqual([
    ['U1', 'helpful'],
    ['U2', 'not-helpful'],
  ]);
});

test('a reason left empty is none', async () => {
  const { votes, cast, explain } = create();
  await cast();
  await explain('  ');
  expect(votes()[0]).not.toHaveProperty('reason');
});

test('a reason for a vote that is gone says so', async () => {
  const { votes, explain, acknowledged } = create();
  await explain('Too long.');
  expect(votes()).toEqual([]);
  expect(acknowledged()).toContain('could not add this');
});
