import type { AnyMiddlewareArgs, App, Context } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Incoming, ReplyPlace } from '../incoming/incoming.ts';
import { readIncoming } from '../incoming/read-incoming.ts';
import { renderApology } from '../render/render-apology.ts';
import { createOutlets } from '../reply/create-outlets.ts';
import type { Outlets } from '../reply/outlets.ts';
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
    const outlets = createOutlets({ client, context, postToResponseUrl, ack: undefined });
    await apologise(incoming, outlets).catch((second: unknown) => {
      log.error({ err: second }, 'the apology failed too');
    });
  };
}

/** Only those who wait for something hear from us. */
async function apologise(incoming: Incoming, outlets: Outlets): Promise<void> {
  const apology = renderApology();
  if (incoming.kind === 'step') {
    const parts = { function_execution_id: incoming.executionId, error: apology.text };
    await outlets.call('functions.completeError', parts);
  } else if (incoming.kind === 'question' || incoming.kind === 'explanation') {
    const messageId = `${incoming.messageId}:apology`;
    await postReply({ messageId, replyTo: apologyPlace(incoming) }, apology, outlets);
  } else if (incoming.kind === 'share') {
    await postReply({ messageId: `${incoming.asked}:apology`, replyTo: incoming.replyTo }, apology, outlets);
  }
}

/** Acknowledgements may have been used up by the reply that failed, and a window may be what failed. */
function apologyPlace(incoming: Incoming<'question' | 'explanation'>): ReplyPlace {
  const { replyTo, userId } = incoming;
  if (incoming.kind === 'explanation') {
    const { channelId, responseUrl } = incoming.message;
    return responseUrl === undefined ? replyTo : { kind: 'response-url', responseUrl, channelId, userId };
  }
  switch (replyTo.kind) {
    case 'acknowledgement':
      return { ...replyTo, kind: 'response-url', channelId: incoming.channelId, userId };
    case 'submission':
      return { ...replyTo, kind: 'new-view', method: 'views.open' };
    default:
      return replyTo;
  }
}
