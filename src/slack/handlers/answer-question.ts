import type { Conversations } from '../../storage/conversations.ts';
import type { People } from '../../storage/people.ts';
import type { RateLimit } from '../../storage/rate-limit.ts';
import type { SentReplies } from '../../storage/sent-replies.ts';
import type { ComposeReply } from '../compose/compose-reply.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import type { Handle } from '../listen.ts';
import { renderTooMany } from '../render/render-too-many.ts';
import type { AgentSessions } from '../reply/agent-sessions.ts';
import type { Outlets } from '../reply/outlets.ts';
import { postReply, updateReply } from '../reply/post-reply.ts';
import { type Recorders, recordExchange } from './record-exchange.ts';

/** The one path of all surfaces: recall, compose, send, then write down what happened. */
export function createAnswerQuestion(
  parts: Recorders & {
    composeReply: ComposeReply;
    conversations: Conversations;
    sentReplies: SentReplies;
    people: People;
    sessions: AgentSessions;
    rateLimit: RateLimit;
  },
): Handle<'question'> {
  const { composeReply, conversations, sentReplies, people, sessions, rateLimit } = parts;
  return async (question, outlets) => {
    const earlier = question.reworded ? await sentReplies.find(question.messageId) : undefined;
    // What was never answered, or long ago, is not answered because of a comma.
    if (question.reworded && earlier === undefined && question.surface === 'direct-message') return;
    const allowance = rateLimit(`${question.teamId}:${question.userId}`);
    if (allowance !== 'within') return refuse(question, allowance === 'just-over', outlets);

    const before = earlier === undefined ? await conversations.recall(question.continues) : earlier.before;
    const settings = await people.settingsOf(question);
    const { message, answered } = await composeReply({ question, before, settings });
    if (answered !== undefined) {
      const { reply, receiptId } = answered;
      await conversations.remember(question.continues, { conversation: reply.conversation, receiptId });
    }
    await sessions.during(question, outlets.call, async () => {
      if (earlier !== undefined) return updateReply(earlier, message, outlets);
      const posted = await postReply(question, message, outlets);
      if (posted !== undefined) await sentReplies.remember(question.messageId, { ...posted, before });
    });
    if (answered !== undefined) await recordExchange(question, answered, parts);
  };
}

/** Says once that it is enough for now; whoever pressed a button or typed a command is told each time. */
async function refuse(question: IncomingQuestion, first: boolean, outlets: Outlets): Promise<void> {
  if (first || question.replyTo.kind !== 'thread') await postReply(question, renderTooMany(), outlets);
}
