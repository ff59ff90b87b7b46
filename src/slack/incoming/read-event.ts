import { z } from 'zod';
import { directMessagePlace, isDirectMessage, threadPlace } from './conversation-places.ts';
import type { IgnoredReason, Incoming } from './incoming.ts';

const eventBody = z.object({
  team_id: z.string().nullish(),
  event: z.object({
    type: z.string(),
    subtype: z.string().nullish(),
    bot_id: z.string().nullish(),
    edited: z.unknown().optional(),
    channel: z.string(),
    channel_type: z.string().nullish(),
    user: z.string().nullish(),
    text: z.string().nullish(),
    ts: z.string(),
    thread_ts: z.string().nullish(),
  }),
});
type Event = z.output<typeof eventBody>['event'];

/** Subtypes of messages that people write; all others report something that happened. */
const writtenSubtypes: readonly (string | null | undefined)[] = [undefined, null, 'file_share'];

/** Reads a mention or a direct message, and leaves every other event alone. */
export function readEvent(body: object, botUserId: string | undefined): Incoming {
  const parsed = eventBody.safeParse(body);
  if (!parsed.success) return { kind: 'ignored', reason: 'not readable' };
  const { event, team_id } = parsed.data;
  const reason = findReasonToIgnore(event, botUserId);
  if (reason !== undefined) return { kind: 'ignored', reason };
  const teamId = team_id ?? '';
  const threadTs = event.thread_ts ?? event.ts;
  const thread = threadPlace(teamId, event.channel, threadTs);
  const direct = event.type === 'message';
  return {
    kind: 'question',
    surface: direct ? 'direct-message' : 'mention',
    text: event.text ?? '',
    teamId,
    channelId: event.channel,
    userId: event.user ?? '',
    messageId: `${teamId}:${event.channel}:${event.ts}`,
    replyTo: { kind: 'thread', channelId: event.channel, threadTs },
    continues: direct ? [thread, directMessagePlace(teamId, event.channel)] : [thread],
  };
}

function findReasonToIgnore(event: Event, botUserId: string | undefined): IgnoredReason | undefined {
  if (event.type !== 'message' && event.type !== 'app_mention') return 'nothing we listen to';
  if (event.user != null && event.user === botUserId) return 'written by us';
  if (event.bot_id != null || event.subtype === 'bot_message') return 'written by a bot';
  if (!writtenSubtypes.includes(event.subtype)) return 'an edit, a deletion, a join or the like';
  if (event.edited !== undefined) return 'an edit, a deletion, a join or the like';
  const direct =
    event.channel_type === 'im' || (event.channel_type == null && isDirectMessage(event.channel));
  if (event.type === 'message' && !direct) return 'channel talk without a mention';
  // In a direct message the same words come as a message, which is the one we answer.
  if (event.type === 'app_mention' && direct) {
    return 'a mention in a direct message, which arrives as a message too';
  }
  return undefined;
}
