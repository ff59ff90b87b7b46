import { z } from 'zod';
import { shortcutIds } from './ids.ts';
import type { Incoming, NewViewPlace } from './incoming.ts';
import { messageIdOf } from './read-message.ts';

const shortcutBody = z.object({
  callback_id: z.string(),
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  trigger_id: z.string(),
});

const onMessage = z.object({
  channel: z.object({ id: z.string() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().nullish(),
    text: z.string().nullish(),
    // What other apps post has its words in here.
    attachments: z.array(z.object({ text: z.string().nullish(), fallback: z.string().nullish() })).nullish(),
  }),
  response_url: z.url().nullish(),
});

/** Reads a shortcut, from Slack's search or on a message. */
export function readShortcut(body: object): Incoming {
  const { data } = shortcutBody.safeParse(body);
  if (data === undefined) return { kind: 'ignored', reason: 'not readable' };
  const { callback_id, team, user, trigger_id: triggerId } = data;
  const person = { teamId: team?.id ?? user.team_id ?? '', userId: user.id };
  const form: NewViewPlace = { kind: 'new-view', triggerId, method: 'views.open' };
  if (callback_id === shortcutIds.ask) return { kind: 'ask-opened', ...person, form };
  if (callback_id !== shortcutIds.explain) return { kind: 'ignored', reason: 'nothing we listen to' };
  const on = onMessage.safeParse(body).data;
  if (on === undefined) return { kind: 'ignored', reason: 'not readable' };
  const { channel, message, response_url } = on;
  const words = [message.text, ...(message.attachments ?? []).map(({ text, fallback }) => text ?? fallback)];
  return {
    kind: 'explanation',
    ...person,
    messageId: `${messageIdOf(person.teamId, channel.id, message.ts)}:${user.id}:${triggerId}`,
    text: words.filter((each) => each != null).join('\n'),
    message: {
      channelId: channel.id,
      threadTs: message.thread_ts ?? message.ts,
      responseUrl: response_url ?? undefined,
    },
    replyTo: form,
  };
}
