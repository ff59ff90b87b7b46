import type { ConversationPlace } from '../../storage/conversations.ts';

/** How long a conversation outside a thread lasts. */
const tenMinutes = 10 * 60 * 1000;

/** The conversation of a thread; it does not end. */
export function threadPlace(teamId: string, channelId: string, threadTs: string): ConversationPlace {
  return { key: `thread:${teamId}:${channelId}:${threadTs}` };
}

/** The conversation of a direct message as a whole: the last exchange in it, in whatever thread. */
export function directMessagePlace(teamId: string, channelId: string): ConversationPlace {
  return { key: `direct:${teamId}:${channelId}`, withinMs: tenMinutes };
}

/** The conversation of one person's slash commands in one channel. */
export function commandPlace(teamId: string, channelId: string, userId: string): ConversationPlace {
  return { key: `command:${teamId}:${channelId}:${userId}`, withinMs: tenMinutes };
}

/** Slack's ids of direct messages begin with D. */
export function isDirectMessage(channelId: string): boolean {
  return channelId.startsWith('D');
}
