import { z } from 'zod';
import { isDirectMessage } from './conversation-places.ts';
import type { Incoming } from './incoming.ts';
import type { EventInTeam } from './read-event.ts';
import { messageIdOf, slackMessage, toQuestion } from './read-message.ts';

const inner = slackMessage.omit({ channel: true, channel_type: true }).extend({
  // Slack leaves the text out of what has none.
  text: z.string().nullish(),
});
const changeEvent = z.object({
  channel: z.string(),
  subtype: z.string(),
  message: inner.nullish(),
  previous_message: inner.nullish(),
  deleted_ts: z.string().nullish(),
});

const leftAlone: Incoming = { kind: 'ignored', reason: 'an edit, a deletion, a join or the like' };

/** Reads that somebody reworded or deleted a direct message to us; what happens to our own messages is left alone. */
export function readDirectEdit(given: EventInTeam): Incoming {
  const { data } = changeEvent.safeParse(given.event);
  if (data === undefined || !isDirectMessage(data.channel)) return leftAlone;
  const { channel, message, previous_message: before } = data;
  const written = message ?? before;
  if (written?.bot_id != null || written?.user === given.botUserId) return leftAlone;
  const ts = data.deleted_ts ?? (message?.subtype === 'tombstone' ? message.ts : undefined);
  if (ts !== undefined) return { kind: 'withdrawal', messageId: messageIdOf(given.teamId, channel, ts) };
  // Slack changes a message too when it adds the preview of a link.
  if (message == null || message.text === before?.text) return leftAlone;
  return toQuestion({ ...message, type: 'message', channel }, given, true);
}
