import type { Answerer } from '../answering/answer.ts';
import { renderAnswer } from '../slack/render/render-answer.ts';

/** A real answer of ours, of the size that lies in the middle: what bare Bolt is given to say. */
export function findTypicalReply(answerer: Answerer, texts: readonly string[]): object {
  const replies = texts
    .map((text) => answerer(text).answer)
    .filter(({ outcome }) => outcome === 'answer')
    .map((answer) => ({
      response_type: 'ephemeral',
      replace_original: false,
      ...renderAnswer(answer, { stage: 'private', classic: false }),
    }))
    .map((reply) => ({ reply, size: JSON.stringify(reply).length }))
    .sort((a, b) => a.size - b.size);
  return replies[Math.floor(replies.length / 2)]?.reply ?? { text: 'No question is answered.' };
}
