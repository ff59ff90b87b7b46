import type { AnyMiddlewareArgs, App, Context } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Incoming, ReplyPlace } from '../incoming/incoming.ts';
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
    const place = apologyPlace(readIncoming(body, context.botUserId));
    if (place === undefined) return;
    const outlets = createOutlets({ client, context, postToResponseUrl, ack: undefined });
    await postReply(place, renderApology(), outlets).catch((second: unknown) => {
      log.error({ err: second }, 'the apology failed too');
    });
  };
}

/** Where somebody waits for us; nothing where nobody does. */
function apologyPlace(incoming: Incoming): Parameters<typeof postReply>[0] | undefined {
  switch (incoming.kind) {
    case 'question':
      return { messageId: `${incoming.messageId}:apology`, replyTo: besideAcknowledgement(incoming) };
    case 'vote':
    case 'setting':
      return { messageId: incoming.kind, replyTo: incoming.replyTo };
    case 'share':
      return { messageId: incoming.kind, replyTo: { ...incoming, kind: 'response-url' } };
    default:
      return undefined;
  }
}

/** A command's acknowledgement may have been used up by the reply that failed. */
function besideAcknowledgement({ replyTo, channelId, userId }: Incoming<'question'>): ReplyPlace {
  return replyTo.kind === 'acknowledgement'
    ? { kind: 'response-url', responseUrl: replyTo.responseUrl, channelId, userId }
    : replyTo;
}
