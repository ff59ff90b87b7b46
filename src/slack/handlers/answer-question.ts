import type { Log } from '../../log.ts';
import type { Conversations } from '../../storage/conversations.ts';
import type { Exchange, ExchangeLog } from '../../storage/exchange-log.ts';
import type { People } from '../../storage/people.ts';
import type { RateLimit } from '../../storage/rate-limit.ts';
import type { Receipts } from '../../storage/receipts.ts';
import type { SentReplies } from '../../storage/sent-replies.ts';
import type { ComposedReply, ComposeReply } from '../compose/compose-reply.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import type { Handle } from '../listen.ts';
import { renderTooMany } from '../render/render-too-many.ts';
import type { AgentSessions } from '../reply/agent-sessions.ts';
import type { Illustrate } from '../reply/illustrate.ts';
import type { Outlets } from '../reply/outlets.ts';
import { postReply, updateReply } from '../reply/post-reply.ts';

const longestRecorded = 500;

/** The one path of all surfaces: recall, compose, send, then write down what happened. */
export function createAnswerQuestion(parts: {
  composeReply: ComposeReply;
  conversations: Conversations;
  sentReplies: SentReplies;
  receipts: Receipts;
  people: People;
  exchangeLog: ExchangeLog;
  sessions: AgentSessions;
  illustrate: Illustrate;
  rateLimit: RateLimit;
  /** Of the knowledge. */
  version: string;
  log: Log;
  now: () => number;
}): Handle<'question'> {
  const { composeReply, conversations, sentReplies, people, sessions, rateLimit, illustrate } = parts;
  return async (question, outlets) => {
    const earlier = question.reworded ? await sentReplies.find(question.messageId) : undefined;
    // What was never answered, or long ago, is not answered because of a comma.
    if (question.reworded && earlier === undefined && question.surface === 'direct-message') return;
    const allowance = rateLimit(`${question.teamId}:${question.userId}`);
    if (allowance !== 'within') return refuse(question, allowance === 'just-over', outlets);

    const before = earlier === undefined ? await conversations.recall(question.continues) : earlier.before;
    const settings = await people.settingsOf(question);
    const composed = await composeReply({ question, before, settings });
    const { answered } = composed;
    if (answered !== undefined) {
      const { reply, receiptId } = answered;
      const remembered = { conversation: reply.conversation, receiptId };
      await conversations.remember(question.continues, remembered, question);
    }
    await sessions.during(question, outlets.call, async () => {
      const { replyTo, message } = await illustrate(question, composed, settings, outlets);
      if (earlier !== undefined) return updateReply(earlier, message, outlets);
      const posted = await postReply({ ...question, replyTo }, message, outlets);
      if (posted !== undefined) await sentReplies.remember(question.messageId, { ...posted, before });
    });
    if (answered !== undefined) await record(question, answered, parts);
  };
}

/** Says once that it is enough for now; whoever pressed a button or typed a command is told each time. */
async function refuse(question: IncomingQuestion, first: boolean, outlets: Outlets): Promise<void> {
  if (first || question.replyTo.kind !== 'thread') await postReply(question, renderTooMany(), outlets);
}

type Answered = NonNullable<ComposedReply['answered']>;

/** Keeps the receipt and the record. The asker has the answer; if this fails it is our trouble, not theirs. */
async function record(
  question: IncomingQuestion,
  { reply, receiptId }: Answered,
  parts: { receipts: Receipts; exchangeLog: ExchangeLog; log: Log; now: () => number; version: string },
): Promise<void> {
  const { receipts, exchangeLog, log, now, version } = parts;
  try {
    await receipts.keep({ id: receiptId, version, answer: reply.answer, second: reply.second });
    await exchangeLog.record(describeExchange(question, { reply, receiptId }, new Date(now())));
  } catch (error) {
    log.error({ err: error, messageId: question.messageId }, 'an exchange could not be recorded');
  }
}

function describeExchange(question: IncomingQuestion, { reply, receiptId }: Answered, at: Date): Exchange {
  const { surface, teamId, channelId, userId, messageId } = question;
  const { outcome, roles, facets, facts, confidence } = reply.answer;
  const asked = { at, surface, teamId, channelId, userId, messageId };
  const exchange = { ...asked, receiptId, outcome, roles, facets, facts, confidence };
  if (outcome !== 'clarify' && outcome !== 'decline') return exchange;
  return { ...exchange, unanswered: question.text.slice(0, longestRecorded) };
}
