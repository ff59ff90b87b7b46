import { z } from 'zod';
import { commandPlace, directMessagePlace, isDirectMessage, threadPlace } from './conversation-places.ts';
import { followUpActionIds } from './ids.ts';
import type { Incoming, IncomingQuestion } from './incoming.ts';

const clickBody = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  container: z
    .object({
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  message: z
    .object({ ts: z.string(), thread_ts: z.string().nullish(), subtype: z.string().nullish() })
    .nullish(),
  response_url: z.url().nullish(),
  actions: z.tuple([z.object({ action_id: z.string(), value: z.string(), action_ts: z.string().nullish() })]),
});
type Click = z.output<typeof clickBody>;

/** Reads a click on a follow-up button: its value is the next question. */
export function readClick(body: object): Incoming {
  const parsed = clickBody.safeParse(body);
  if (!parsed.success) return { kind: 'ignored', reason: 'not readable' };
  const click = parsed.data;
  const [{ action_id: actionId, value, action_ts }] = click.actions;
  if (!followUpActionIds.test(actionId)) {
    return { kind: 'ignored', reason: 'a button of ours that is not known any more' };
  }
  const place = readPlace(click);
  if (place === undefined) return { kind: 'ignored', reason: 'not readable' };
  const teamId = click.team?.id ?? '';
  const message = click.container?.message_ts ?? click.message?.ts ?? '';
  return {
    kind: 'question',
    surface: 'button',
    text: value,
    quote: value,
    teamId,
    channelId: click.channel.id,
    userId: click.user.id,
    messageId: [teamId, click.channel.id, message, click.user.id, actionId, action_ts ?? ''].join(':'),
    ...place,
  };
}

/** A click is answered where the button stands: in its thread, or to the clicker alone. */
function readPlace(click: Click): Pick<IncomingQuestion, 'replyTo' | 'continues'> | undefined {
  const teamId = click.team?.id ?? '';
  const channelId = click.channel.id;
  // Slack leaves the message out of clicks on what only one person sees; others name it so.
  const forOne = click.container?.is_ephemeral === true || click.message?.subtype === 'ephemeral';
  if (forOne || click.message == null) {
    if (click.response_url == null) return undefined;
    return {
      replyTo: { kind: 'response-url', responseUrl: click.response_url },
      continues: [commandPlace(teamId, channelId, click.user.id)],
    };
  }
  const threadTs = click.message.thread_ts ?? click.container?.thread_ts ?? click.message.ts;
  const thread = threadPlace(teamId, channelId, threadTs);
  return {
    replyTo: { kind: 'thread', channelId, threadTs },
    continues: isDirectMessage(channelId) ? [thread, directMessagePlace(teamId, channelId)] : [thread],
  };
}
