import { z } from 'zod';
import { commandPlace } from './conversation-places.ts';
import { commandName } from './ids.ts';
import type { Incoming } from './incoming.ts';

const commandBody = z.object({
  command: z.string(),
  text: z.string().nullish(),
  team_id: z.string().nullish(),
  channel_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string().nullish(),
  response_url: z.url(),
});

/** Reads a slash command. */
export function readCommand(body: object): Incoming {
  const parsed = commandBody.safeParse(body);
  if (!parsed.success) return { kind: 'ignored', reason: 'not readable' };
  if (parsed.data.command !== commandName) return { kind: 'ignored', reason: 'nothing we listen to' };
  const { text, team_id, channel_id: channelId, user_id: userId, trigger_id, response_url } = parsed.data;
  const teamId = team_id ?? '';
  return {
    kind: 'question',
    surface: 'command',
    // The core knows the prefix: whoever types it means the COO unless another role is named.
    text: `${commandName} ${(text ?? '').trim()}`.trimEnd(),
    teamId,
    channelId,
    userId,
    messageId: `${teamId}:${channelId}:${userId}:${trigger_id ?? response_url}`,
    reworded: false,
    external: false,
    replyTo: { kind: 'acknowledgement', responseUrl: response_url },
    continues: [commandPlace(teamId, channelId, userId)],
  };
}
