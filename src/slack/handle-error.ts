import type { AnyMiddlewareArgs, App, Context } from '@slack/bolt';
import type { Log } from '../log.ts';
import { renderApology } from './apology.ts';
import { explainSlackError, readSlackErrorCode } from './explain-slack-error.ts';
import type { ReplyPlace } from './incoming/incoming.ts';
import { readIncoming } from './incoming/read-incoming.ts';
import { postReply } from './reply/post-reply.ts';
import type { PostToResponseUrl } from './reply/response-url.ts';

/** What Bolt tells its error handler; its own type of this is not exported. */
export interface Failure {
  readonly error: Error;
  readonly context: Context;
  readonly body: AnyMiddlewareArgs['body'];
}

/** The one place for surprises: logs what happened, with a hint where the cause is known, and says sorry to the asker. */
export function createHandleError(parts: {
  client: App['client'];
  postToResponseUrl: PostToResponseUrl;
  log: Log;
}): (failure: Failure) => Promise<void> {
  const { client, postToResponseUrl, log } = parts;
  return async ({ error, context, body }) => {
    log.error(
      { err: error, code: readSlackErrorCode(error), hint: explainSlackError(error) },
      'a reply failed',
    );
    const incoming = readIncoming(body, context.botUserId);
    if (incoming.kind === 'ignored') return;
    const question = { messageId: `${incoming.messageId}:apology`, replyTo: apologyPlace(incoming.replyTo) };
    const outlets = {
      postMessage: (message: Record<string, unknown>) =>
        client.apiCall('chat.postMessage', { token: context.botToken, ...message }),
      postToResponseUrl,
      acknowledge: async () => {},
    };
    await postReply(question, renderApology(), outlets).catch((second: unknown) => {
      log.error({ err: second }, 'the apology failed too');
    });
  };
}

/** A command's acknowledgement may have been used up by the reply that failed. */
function apologyPlace(place: ReplyPlace): ReplyPlace {
  return place.kind === 'acknowledgement' ? { kind: 'response-url', responseUrl: place.responseUrl } : place;
}
