import type { Reply } from '../answering/answer.ts';
import type { Log } from '../log.ts';
import type { Conversations } from '../storage/conversations.ts';
import type { Exchange, ExchangeLog } from '../storage/exchange-log.ts';
import type { SlackMessage } from './blocks/blocks.ts';
import type { ComposeReply } from './compose-reply.ts';
import type { IncomingQuestion } from './incoming/incoming.ts';

/** Answers one question, wherever it came from; `send` brings the message to the asker. */
export type AnswerQuestion = (
  question: IncomingQuestion,
  send: (message: SlackMessage) => Promise<void>,
) => Promise<void>;

const longestRecorded = 500;

/** The one path of all surfaces: recall, compose, send, then write down what happened. */
export function createAnswerQuestion(parts: {
  composeReply: ComposeReply;
  conversations: Conversations;
  exchangeLog: ExchangeLog;
  log: Log;
  now: () => number;
}): AnswerQuestion {
  const { composeReply, conversations, exchangeLog, log, now } = parts;
  return async (question, send) => {
    const conversation = await conversations.recall(question.continues);
    const { reply, message } = composeReply(question.text, conversation, question.quote);
    await conversations.remember(question.continues, reply.conversation);
    await send(message);
    await exchangeLog.record(describeExchange(question, reply, new Date(now()))).catch((error: unknown) => {
      // The asker has the answer; a record that fails is our trouble, not theirs.
      log.error({ err: error, messageId: question.messageId }, 'an exchange could not be recorded');
    });
  };
}

function describeExchange(question: IncomingQuestion, { answer }: Reply, at: Date): Exchange {
  const { surface, teamId, channelId, userId, messageId } = question;
  const { outcome, roles, facets, facts, confidence } = answer;
  const exchange = {
    at,
    surface,
    teamId,
    channelId,
    userId,
    messageId,
    outcome,
    roles,
    facets,
    facts,
    confidence,
  };
  if (outcome !== 'clarify' && outcome !== 'decline') return exchange;
  return { ...exchange, unanswered: question.text.slice(0, longestRecorded) };
}
