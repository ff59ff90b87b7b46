import type { Answer } from '../../answering/answer.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import type { Remembered } from '../../storage/conversations.ts';
import type { Exchange, ExchangeLog } from '../../storage/exchange-log.ts';
import type { Receipts } from '../../storage/receipts.ts';
import type { Unanswered } from '../../storage/unanswered.ts';
import type { ComposedReply } from '../compose/compose-reply.ts';
import type { Question } from '../incoming/incoming.ts';
import { readWords } from '../incoming/read-words.ts';

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
/** What a question was answered with. */
export type Answered = NonNullable<ComposedReply['answered']>;

/** Keeps the receipt of an answer. */
export function keepReceipt({ reply, receiptId }: Answered, parts: Recording): Promise<void> {
  const { receipts, version } = parts;
  return receipts.keep({ id: receiptId, version, answer: reply.answer, second: reply.second });
}

/** Keeps the record. If this fails it is our trouble, and the asker has the answer nevertheless. */
export async function recordExchange(question: Asked, answered: Answered, parts: Recording): Promise<void> {
  const { exchangeLog, metrics, log, now } = parts;
  metrics.answer(answered.reply.answer.outcome);
  try {
    await exchangeLog.record(describeExchange(question, answered, new Date(now())));
  } catch (error) {
    log.error({ err: error, messageId: question.messageId }, 'an exchange could not be recorded');
  }
}

/** What we had asked back is not unanswered any more when its asker chose from it, or put it in words and was answered. */
export async function settleAskedBack(
  question: Pick<Question, 'teamId' | 'userId' | 'messageId' | 'chosenFrom'>,
  { reply: { answer } }: Answered,
  before: Remembered | undefined,
  parts: Pick<Recording, 'receipts' | 'log'> & { readonly unanswered: Unanswered },
): Promise<void> {
  if (answer.outcome !== 'answer') return;
  try {
    const askedBack = question.chosenFrom ?? (await findAskedBack(before, answer, parts.receipts));
    if (askedBack !== undefined) await parts.unanswered.settle(question, askedBack);
  } catch (error) {
    parts.log.error({ err: error, messageId: question.messageId }, 'a question stays unanswered in the log');
  }
}

/** The receipt of what was said last, if that was us asking back about what this answer is about. */
async function findAskedBack(
  before: Remembered | undefined,
  { facets }: Answer,
  receipts: Receipts,
): Promise<string | undefined> {
  // Where facts were told nothing was asked back, which spares most questions the look.
  if (before === undefined || before.conversation.facts.length > 0) return undefined;
  const last = (await receipts.find(before.receiptId))?.answer;
  if (last?.outcome !== 'clarify') return undefined;
  return last.facets.some((facet) => facets.includes(facet)) ? before.receiptId : undefined;
}

function describeExchange(question: Asked, { reply, receiptId }: Answered, at: Date): Exchange {
  const { surface, teamId, channelId, userId, messageId, text } = question;
  const { outcome, roles, facets, facts, confidence } = reply.answer;
  const unanswered =
    outcome === 'clarify' || outcome === 'decline' ? readWords(text).slice(0, longestRecorded) : undefined;
  const asked = { surface, teamId, channelId, userId, messageId };
  return { at, ...asked, receiptId, outcome, roles, facets, facts, confidence, unanswered };
}
