import type { SentReplies } from '../../storage/sent-replies.ts';
import type { Handle } from '../listen.ts';
import { readSlackErrorCode } from './explain-slack-error.ts';

/** Takes our reply back when the question is deleted. */
export function createWithdrawReply(sentReplies: SentReplies): Handle<'withdrawal'> {
  return async ({ messageId }, { call }) => {
    const reply = await sentReplies.find(messageId);
    if (reply === undefined) return;
    await call('chat.delete', { channel: reply.channelId, ts: reply.ts }).catch((error: unknown) => {
      // Somebody else may have deleted it.
      if (readSlackErrorCode(error) !== 'message_not_found') throw error;
    });
    await sentReplies.forget(messageId);
  };
}
