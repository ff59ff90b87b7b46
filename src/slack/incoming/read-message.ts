import { z } from 'zod';
import { directMessagePlace, isDirectMessage, threadPlace } from './conversation-places.ts';
import type { IgnoredReason, Incoming } from './incoming.ts';
import type { EventInTeam } from './read-event.ts';

/** A message as events carry it. */
export const slackMessage = z.object({
  type: z.string(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  edited: z.object({ ts: z.string() }).nullish(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  user: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
});
type Message = z.output<typeof slackMessage>;

/** Subtypes of messages that people write; all others report something that happened. */
const writtenSubtypes: readonly (string | null | undefined)[] = [undefined, null, 'file_share'];

/** In seconds: a mention that is edited later than this was answered long ago, and people have read it. */
const editableFor = 120;

/** Reads a mention or a direct message, and leaves every other message alone. */
export function readMessage(given: EventInTeam): Incoming {
  const parsed = slackMessage.safeParse(given.event);
  if (!parsed.success) return { kind: 'ignored', reason: 'not readable' };
  const message = parsed.data;
  const reason = findReasonToIgnore(message, given.botUserId);
  if (reason !== undefined) return { kind: 'ignored', reason };
  return toQuestion(message, given, message.edited != null);
}

/** The question in a message. */
export function toQuestion(
  message: Message,
  { teamId, external }: Pick<EventInTeam, 'teamId' | 'external'>,
  reworded: boolean,
): Incoming<'question'> {
  const { channel: channelId, ts, thread_ts } = message;
  const threadTs = thread_ts ?? ts;
  const thread = threadPlace(teamId, channelId, threadTs);
  const direct = message.type === 'message';
  return {
    kind: 'question',
    surface: direct ? 'direct-message' : 'mention',
    text: message.text ?? '',
    teamId,
    channelId,
    userId: message.user ?? '',
    messageId: messageIdOf(teamId, channelId, ts),
    reworded,
    external,
    replyTo: { kind: 'thread', channelId, threadTs },
    continues: direct ? [thread, directMessagePlace(teamId, channelId)] : [thread],
  };
}

/** What we call a message that somebody wrote. */
export function messageIdOf(teamId: string, channelId: string, ts: string): string {
  return `${teamId}:${channelId}:${ts}`;
}

function findReasonToIgnore(message: Message, botUserId: string | undefined): IgnoredReason | undefined {
  if (message.user != null && message.user === botUserId) return 'written by us';
  if (message.bot_id != null || message.subtype === 'bot_message') return 'written by a bot';
  if (!writtenSubtypes.includes(message.subtype)) return 'an edit, a deletion, a join or the like';
  const direct =
    message.channel_type === 'im' || (message.channel_type == null && isDirectMessage(message.channel));
  if (message.type === 'message' && !direct) return 'channel talk without a mention';
  // In a direct message the same words come as a message, which is the one we answer.
  if (message.type === 'app_mention' && direct) {
    return 'a mention in a direct message, which arrives as a message too';
  }
  // Edits of a direct message come as events of their own.
  if (message.edited != null && !(message.type === 'app_mention' && isFreshEdit(message, message.edited.ts)))
    return 'an edit, a deletion, a join or the like';
  return undefined;
}

function isFreshEdit({ ts }: Message, editedTs: string): boolean {
  const seconds = Number(editedTs) - Number(ts);
  return seconds >= 0 && seconds <= editableFor;
}
