import type { SlackMessage } from '../blocks/blocks.ts';
import type { Outlets } from './outlets.ts';
import { ephemeral } from './response-url.ts';

/** Somebody to tell something that is for their eyes only. */
export interface PrivatePlace {
  readonly responseUrl: string;
  readonly channelId: string;
  readonly userId: string;
}

/**
 * Sends a message to one person at their reply address. Where that is used up (after half an hour, or five messages)
 * it is sent into the channel for their eyes only, and where we are not in the channel, as a direct message.
 */
export async function postPrivately(
  { responseUrl, channelId: channel, userId: user }: PrivatePlace,
  message: Pick<SlackMessage, 'text'> & Partial<SlackMessage>,
  { postToResponseUrl, call }: Pick<Outlets, 'postToResponseUrl' | 'call'>,
): Promise<void> {
  try {
    await postToResponseUrl(responseUrl, ephemeral(message));
  } catch (error) {
    if (!isUsedUp(error)) throw error;
    await call('chat.postEphemeral', { channel, user, ...message }).catch(() =>
      call('chat.postMessage', { channel: user, ...message }),
    );
  }
}

/** Whether a reply address has had its time, by what it says. */
export function isUsedUp(error: unknown): boolean {
  const text = error instanceof Error ? error.message : '';
  return /\b(expired_url|used_url|404|410)\b/.test(text);
}
