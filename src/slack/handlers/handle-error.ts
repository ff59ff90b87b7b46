import type { AnyMiddlewareArgs, App, Context } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Incoming, ReplyPlace } from '../incoming/incoming.ts';
import { readIncoming } from '../incoming/read-incoming.ts';
import { renderApology } from '../render/render-apology.ts';
import { createOutlets } from '../reply/create-outlets.ts';
import type { Outlets } from '../reply/outlets.ts';
import { postReply } from '../reply/post-reply.ts';
import type { PostToResponseUrl } from '../reply/response-url.ts';
import { mayPass, TryAgainError } from '../try-again-error.ts';
import { explainSlackError, readSlackErrorCode } from './explain-slack-error.ts';

/** What Bolt tells its error handler; its own type of this is not exported. */
export interface Failure {
  readonly error: Error;
  readonly context: Context;
  readonly body: AnyMiddlewareArgs['body'];
}

/**
 * The one place for surprises: logs what happened, with a hint where the cause is known, and says sorry to the asker.
 * Where Slack was only not to be had and nobody has to be answered at once, it throws a {@link TryAgainError} instead.
 */
export function createHandleError(parts: {
  client: App['client'];
  postToResponseUrl: PostToResponseUrl;
  log: Log;
}): (failure: Failure) => Promise<void> {
  const { client, postToResponseUrl, log } = parts;
  return async ({ error, context, body }) => {
    if (mayPass(error) && canWait(body)) throw new TryAgainError('Slack could not be had', { cause: error });
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

/** Events are kept until they are dealt with; whoever clicks or types a command waits and sees. */
function canWait(body: Failure['body']): boolean {
  return 'event_id' in body;
}

/** Says sorry where somebody waits for us; nothing where nobody does. */
async function apologise(incoming: Incoming, outlets: Outlets): Promise<void> {
  const apology = renderApology();
  const place = apologyPlace(incoming);
  if (place !== undefined) await postReply(place, apology, outlets);
  // A workflow waits for ever for a step that does not end.
  if (incoming.kind === 'step') {
    const parts = { function_execution_id: incoming.executionId, error: apology.text };
    await outlets.call('functions.completeError', parts);
  }
}

function apologyPlace(incoming: Incoming): Parameters<typeof postReply>[0] | undefined {
  switch (incoming.kind) {
    case 'question':
      return { messageId: `${incoming.messageId}:apology`, replyTo: besideAcknowledgement(incoming) };
    case 'explanation':
      return { messageId: `${incoming.messageId}:apology`, replyTo: besideWindow(incoming) };
    case 'vote':
    case 'setting':
    case 'share':
      return { messageId: incoming.kind, replyTo: incoming.replyTo };
    default:
      return undefined;
  }
}

/** The acknowledgement of a command or of a form may have been used up by the reply that failed. */
function besideAcknowledgement({ replyTo, channelId, userId }: Incoming<'question'>): ReplyPlace {
  switch (replyTo.kind) {
    case 'acknowledgement':
      return { kind: 'response-url', responseUrl: replyTo.responseUrl, channelId, userId };
    case 'submission':
      return { kind: 'new-view', triggerId: replyTo.triggerId, method: 'views.open' };
    default:
      return replyTo;
  }
}

/** Where the window itself could not be opened, there may be another way. */
function besideWindow({ replyTo, message, userId }: Incoming<'explanation'>): ReplyPlace {
  const { responseUrl, channelId } = message;
  return responseUrl === undefined ? replyTo : { kind: 'response-url', responseUrl, channelId, userId };
}
