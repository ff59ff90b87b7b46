import type { Answerer, Conversation, Reply } from '../answering/answer.ts';
import { keepLatest } from '../answering/keep-latest.ts';
import type { SlackMessage } from './blocks.ts';
import { renderAnswer } from './render-answer.ts';

/** A reply and the message that carries it. */
interface ComposedReply {
  readonly reply: Reply;
  readonly message: SlackMessage;
}

/** Composes the reply to a text in a conversation; `quote` is shown above the answer. */
export type ComposeReply = (
  text: string,
  conversation: Conversation | undefined,
  quote: string | undefined,
) => ComposedReply;

/** Longer texts are hardly ever asked twice. */
const longestKept = 200;

/**
 * Answers and renders, and keeps the latest replies: people ask the same things again and again,
 * buttons more so, and the same question in the same conversation always has the same answer.
 */
export function createComposeReply(answerer: Answerer, most = 1_000): ComposeReply {
  const kept = new Map<string, ComposedReply>();
  const compose: ComposeReply = (text, conversation, quote) => {
    const reply = answerer(text, conversation);
    return { reply, message: renderAnswer(reply.answer, quote) };
  };
  return (text, conversation, quote) => {
    if (text.length > longestKept) return compose(text, conversation, quote);
    const key = JSON.stringify([text, conversation, quote]);
    const composed = kept.get(key) ?? compose(text, conversation, quote);
    keepLatest(kept, key, composed, most);
    return composed;
  };
}
