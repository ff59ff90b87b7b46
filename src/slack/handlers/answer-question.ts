import type { Conversations, Remembered } from '../../storage/conversations.ts';
import type { People } from '../../storage/people.ts';
import type { RateLimit } from '../../storage/rate-limit.ts';
import type { SentReplies } from '../../storage/sent-replies.ts';
import type { Unanswered } from '../../storage/unanswered.ts';
import type { ComposeReply } from '../compose/compose-reply.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import type { Handle } from '../listen.ts';
import { renderTooMany } from '../render/render-too-many.ts';
import type { AgentSessions } from '../reply/agent-sessions.ts';
import type { Outlets } from '../reply/outlets.ts';
import { postReply, updateReply } from '../reply/post-reply.ts';
import type { PrepareReply } from '../reply/prepare-reply.ts';
import type { RecogniseCurator } from './recognise-curator.ts';
import {
  type Answered,
  keepReceipt,
  type Recording,
  recordExchange,
  settleAskedBack,
} from './record-exchange.ts';

interface Parts extends Recording {
  readonly composeReply: ComposeReply;
  readonly conversations: Conversations;
  readonly sentReplies: SentReplies;
  readonly people: People;
  readonly unanswered: Unanswered;
  readonly sessions: AgentSessions;
  readonly prepareReply: PrepareReply;
  readonly recogniseCurator: RecogniseCurator;
  readonly rateLimit: RateLimit;
}

/** The one path of all surfaces: recall, compose, write down what happened, and send. */
export function createAnswerQuestion(parts: Parts): Handle<'question'> {
  const { composeReply, conversations, sentReplies, people, sessions, rateLimit } = parts;
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
    const isCurator = () => parts.recogniseCurator(question, outlets.call);
    const composed = await composeReply({ question, before, settings, isCurator });
    // Before anybody is told: what we have no answer to must not be lost with this process.
    if (composed.answered !== undefined) await writeDown(question, composed.answered, before, parts);
    await sessions.during(question, outlets.call, async () => {
      const { replyTo, message } = await parts.prepareReply(question, composed, settings, outlets);
      if (earlier !== undefined && (await updateReply(earlier, message, outlets))) return;
      const posted = await postReply({ messageId: question.messageId, replyTo }, message, outlets);
      if (posted === undefined || composed.traceless === true) return;
      // Last of all: a reply that is known of is not begun again.
      await sentReplies.remember(question.messageId, { ...posted, before }, question);
    });
  };
}

/** Keeps what was asked and answered, and what the next message may refer to. */
async function writeDown(
  question: IncomingQuestion,
  answered: Answered,
  before: Remembered | undefined,
  parts: Parts,
): Promise<void> {
  const { reply, receiptId } = answered;
  const remembered = { conversation: reply.conversation, receiptId };
  // All at once, so that a store on a disk commits them together.
  await Promise.all([
    recordExchange(question, answered, parts),
    settleAskedBack(question, answered, before, parts),
    keepReceipt(answered, parts),
    parts.conversations.remember(question.continues, remembered, question),
  ]);
}

/** Says once that it is enough for now; whoever pressed a button or typed a command is told each time. */
async function refuse(question: IncomingQuestion, first: boolean, outlets: Outlets): Promise<void> {
  if (first || question.replyTo.kind !== 'thread') await postReply(question, renderTooMany(), outlets);
}
