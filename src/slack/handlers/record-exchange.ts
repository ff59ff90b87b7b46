import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import type { Exchange, ExchangeLog } from '../../storage/exchange-log.ts';
import type { Receipts } from '../../storage/receipts.ts';
import type { ComposedReply } from '../compose/compose-reply.ts';
import type { Question } from '../incoming/incoming.ts';

const longestRecorded = 500;

/** What is needed to write down what was asked and answered. */
export interface Recording {
  readonly receipts: Receipts;
  readonly exchangeLog: ExchangeLog;
  /** Of the knowledge. */
  readonly version: string;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => number;
}

type Asked = Pick<Question, 'surface' | 'teamId' | 'channelId' | 'userId' | 'messageId' | 'text'>;
type Answered = NonNullable<ComposedReply['answered']>;

/** Keeps the receipt of an answer. */
export function keepReceipt({ reply, receiptId }: Answered, parts: Recording): Promise<void> {
  const { receipts, version } = parts;
  return receipts.keep({ id: receiptId, version, answer: reply.answer, second: reply.second });
}

/** Keeps the record. The asker has the answer; if this fails it is our trouble, not theirs. */
export async function recordExchange(question: Asked, answered: Answered, parts: Recording): Promise<void> {
  const { exchangeLog, metrics, log, now } = parts;
  metrics.answer(answered.reply.answer.outcome);
  try {
    await exchangeLog.record(describeExchange(question, answered, new Date(now())));
  } catch (error) {
    log.error({ err: error, messageId: question.messageId }, 'an exchange could not be recorded');
  }
}

function describeExchange(question: Asked, { reply, receiptId }: Answered, at: Date): Exchange {
  const { surface, teamId, channelId, userId, messageId } = question;
  const { outcome, roles, facets, facts, confidence } = reply.answer;
  const asked = { at, surface, teamId, channelId, userId, messageId };
  const exchange = { ...asked, receiptId, outcome, roles, facets, facts, confidence };
  if (outcome !== 'clarify' && outcome !== 'decline') return exchange;
  return { ...exchange, unanswered: question.text.slice(0, longestRecorded) };
}
