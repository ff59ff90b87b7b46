import type { AnyMiddlewareArgs, App, Context } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { IncomingQuestion, ReplyPlace } from '../incoming/incoming.ts';
import { readIncoming } from '../incoming/read-incoming.ts';
import { renderApology } from '../render/render-apology.ts';
import { createOutlets } from '../reply/create-outlets.ts';
import { postReply } from '../reply/post-reply.ts';
import type { PostToResponseUrl } from '../reply/response-url.ts';
import { explainSlackError, readSlackErrorCode } from './explain-slack-error.ts';

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
    if (incoming.kind !== 'question') return;
    const question = { messageId: `${incoming.messageId}:apology`, replyTo: apologyPlace(incoming) };
    const outlets = createOutlets({ client, context, postToResponseUrl, ack: undefined });
    await postReply(question, renderApology(), outlets).catch((second: unknown) => {
      log.error({ err: second }, 'the apology failed too');
    });
  };
}

/** A command's acknowledgement may have been used up by the reply that failed. */
function apologyPlace({ replyTo, channelId, userId }: IncomingQuestion): ReplyPlace {
  return replyTo.kind === 'acknowledgement'
    ? { kind: 'response-url', responseUrl: replyTo.responseUrl, channelId, userId }
    : replyTo;
}
