import type { Metrics } from '../../metrics.ts';
import type { Votes } from '../../storage/votes.ts';
import type { Handle } from '../listen.ts';
import { answerView } from '../render/answer-view.ts';
import { renderNote } from '../render/render-answer.ts';
import { reasonNotKept, voteReasonView } from '../render/vote-reason-view.ts';
import { postReply } from '../reply/post-reply.ts';

const thanks = 'Thank you, your vote is counted. If you change your mind, vote again.';
const thanksForReason = 'Thank you. Whoever looks after the answers will read this.';
const tooLate = 'I could not add this to your vote any more, but the vote is counted.';

/** Counts a vote, then says so; whoever was not helped is asked why, and may say nothing. */
export function createTakeVote(parts: { votes: Votes; metrics: Metrics; now: () => number }): Handle<'vote'> {
  const { votes, metrics, now } = parts;
  return async ({ teamId, userId, receiptId, verdict, voteId, replyTo, form }, outlets) => {
    await outlets.acknowledge();
    await votes.cast({ id: voteId, at: new Date(now()), teamId, userId, receiptId, verdict });
    metrics.vote(verdict);
    const thank = async () => {
      await postReply({ messageId: voteId, replyTo }, renderNote(thanks), outlets);
    };
    if (verdict === 'helpful') return thank();
    const view = voteReasonView(voteId);
    await outlets.call(form.method, { trigger_id: form.triggerId, view }).then(() => {}, thank);
  };
}

/** Adds what was wrong to the vote. */
export function createTakeVoteReason({ votes }: { votes: Votes }): Handle<'vote-reason'> {
  return async ({ voteId, reason }, outlets) => {
    const said = reason.trim();
    const keep = async () => said === '' || (await votes.explain(voteId, said));
    const added = await keep().catch(async (error: unknown) => {
      await outlets.acknowledge({ response_action: 'errors', errors: reasonNotKept });
      throw error;
    });
    await outlets.acknowledge({
      response_action: 'update',
      view: answerView({ text: added ? thanksForReason : tooLate }),
    });
  };
}
