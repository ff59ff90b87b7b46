import type { Conversations } from '../../storage/conversations.ts';
import type { People } from '../../storage/people.ts';
import type { RateLimit } from '../../storage/rate-limit.ts';
import type { SentReplies } from '../../storage/sent-replies.ts';
import type { ComposedReply, ComposeReply } from '../compose/compose-reply.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import type { Handle } from '../listen.ts';
import { renderTooMany } from '../render/render-too-many.ts';
import type { AgentSessions } from '../reply/agent-sessions.ts';
import type { Illustrate } from '../reply/illustrate.ts';
import type { Outlets } from '../reply/outlets.ts';
import { postReply, updateReply } from '../reply/post-reply.ts';
import { keepReceipt, type Recording, recordExchange } from './record-exchange.ts';

interface Parts extends Recording {
  readonly composeReply: ComposeReply;
  readonly conversations: Conversations;
  readonly sentReplies: SentReplies;
  readonly people: People;
  readonly sessions: AgentSessions;
  readonly illustrate: Illustrate;
  readonly rateLimit: RateLimit;
}

/** The one path of all surfaces: recall, compose, send, then write down what happened. */
export function createAnswerQuestion(parts: Parts): Handle<'question'> {
  const { composeReply, conversations, sentReplies, people, sessions, illustrate, rateLimit } = parts;
  return async (question, outlets) => {
    const earlier =
      question.replyTo.kind === 'thread' ? await sentReplies.find(question.messageId) : undefined;
    // What has its reply gets no second one, though we may have been interrupted before we knew that all was done.
    if (!question.reworded && earlier !== undefined) return;
    // What was never answered, or long ago, is not answered because of a comma.
    if (question.reworded && earlier === undefined && question.surface === 'direct-message') return;
    const allowance = rateLimit(`${question.teamId}:${question.userId}`);
    if (allowance !== 'within') return refuse(question, allowance === 'just-over', outlets);

    const before = earlier === undefined ? await conversations.recall(question.continues) : earlier.before;
    const settings = await people.settingsOf(question);
    const composed = await composeReply({ question, before, settings });
    const reply = sessions.during(question, outlets.call, async () => {
      const { replyTo, message } = await illustrate(question, composed, settings, outlets);
      if (earlier !== undefined && (await updateReply(earlier, message, outlets))) return;
      const posted = await postReply({ ...question, replyTo }, message, outlets);
      if (posted !== undefined) await sentReplies.remember(question.messageId, { ...posted, before });
    });
    // Neither waits for the other: nobody reads the reply and asks on before a disk has written.
    await Promise.all([remember(question, composed, parts), reply]);
    if (composed.answered !== undefined) await recordExchange(question, composed.answered, parts);
  };
}

/** Keeps what the next message may refer to. */
async function remember(
  question: IncomingQuestion,
  { answered }: ComposedReply,
  parts: Parts,
): Promise<void> {
  if (answered === undefined) return;
  const { reply, receiptId } = answered;
  const remembered = { conversation: reply.conversation, receiptId };
  // Both at once, so that a store on a disk commits them together.
  await Promise.all([
    parts.conversations.remember(question.continues, remembered, question),
    keepReceipt(answered, parts),
  ]);
}

/** Says once that it is enough for now; whoever pressed a button or typed a command is told each time. */
async function refuse(question: IncomingQuestion, first: boolean, outlets: Outlets): Promise<void> {
  if (first || question.replyTo.kind !== 'thread') await postReply(question, renderTooMany(), outlets);
}
