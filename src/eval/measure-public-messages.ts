import { all } from 'nlp-corpus';
import type { Answerer, Outcome } from '../answering/answer.ts';
import { takeEvenly } from '../bench/take-evenly.ts';

/** What became of messages that nobody here wrote, none of which is for us. */
export interface PublicMessages {
  readonly count: number;
  readonly outcomes: ReadonlyMap<Outcome, number>;
  /** Those that were answered all the same. */
  readonly answered: readonly { readonly message: string; readonly facts: readonly string[] }[];
}

const sampled = 2000;
/** Shorter ones are calls, longer ones no chat messages. */
const fewestWords = 4;
const mostCharacters = 200;

/**
 * Asks the bot questions from `nlp-corpus` (Spencer Kelly, MIT), which gathers sentences from film reviews, text
 * messages, chats, novels, speeches and quizzes: an even sample of those that end in a question mark.
 */
export function measurePublicMessages(answerer: Answerer): PublicMessages {
  const messages = takeEvenly(all().filter(isQuestion), sampled);
  const outcomes = new Map<Outcome, number>();
  const answered: { message: string; facts: readonly string[] }[] = [];
  for (const message of messages) {
    const { outcome, facts } = answerer(message).answer;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (outcome === 'answer') answered.push({ message, facts });
  }
  return { count: messages.length, outcomes, answered };
}

function isQuestion(sentence: string): boolean {
  const longEnough = sentence.split(/\s+/).length >= fewestWords;
  return sentence.endsWith('?') && longEnough && sentence.length <= mostCharacters;
}
