import type { SlackMessage } from '../blocks/blocks.ts';
import type { Question, ReplyPlace } from '../incoming/incoming.ts';
import { answerView } from '../render/answer-view.ts';
import type { Outlets } from './outlets.ts';

/**
 * Acknowledges what may not wait as long as a file takes, which for a command or a form is three seconds, and gives the
 * place where the reply can go then. A form shows something meanwhile.
 */
export async function makeTime(
  { replyTo, channelId, userId }: Pick<Question, 'replyTo' | 'channelId' | 'userId'>,
  meanwhile: SlackMessage,
  outlets: Outlets,
): Promise<ReplyPlace> {
  if (replyTo.kind === 'submission') {
    await outlets.acknowledge({ response_action: 'update', view: answerView(meanwhile) });
    return { kind: 'view', viewId: replyTo.viewId };
  }
  if (replyTo.kind !== 'acknowledgement') return replyTo;
  await outlets.acknowledge();
  return { ...replyTo, kind: 'response-url', channelId, userId };
}
