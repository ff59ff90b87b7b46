import type { App, Context } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { AnswerQuestion } from './answer-question.ts';
import { readIncoming } from './incoming/read-incoming.ts';
import { type Outlets, postReply } from './reply/post-reply.ts';
import type { PostToResponseUrl } from './reply/response-url.ts';

/** What we use of what Bolt hands to any listener. */
export interface Delivery {
  readonly body: unknown;
  readonly context: Context;
  readonly client: App['client'];
  readonly ack?: Outlets['acknowledge'] | undefined;
}

/** The listener of all surfaces: a question is answered where it came from, anything else is left alone. */
export function createListener(parts: {
  answerQuestion: AnswerQuestion;
  postToResponseUrl: PostToResponseUrl;
  log: Log;
}): (delivery: Delivery) => Promise<void> {
  const { answerQuestion, postToResponseUrl, log } = parts;
  return async ({ body, context, client, ack }) => {
    const incoming = readIncoming(body, context.botUserId);
    if (incoming.kind === 'ignored') return log.debug({ reason: incoming.reason }, 'left alone');
    const outlets: Outlets = {
      postMessage: (message) => client.apiCall('chat.postMessage', message),
      postToResponseUrl,
      acknowledge: ack ?? (async () => {}),
    };
    await answerQuestion(incoming, (message) => postReply(incoming, message, outlets));
  };
}
