import { z } from 'zod';
import { commandPlace, directMessagePlace, isDirectMessage, threadPlace } from './conversation-places.ts';
import { unpackExplained } from './explained-message.ts';
import type { NewViewPlace, Question, ReplyPlace } from './incoming.ts';

const option = z.object({ value: z.string() });

const clickBody = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({
    id: z.string(),
    team_id: z.string().nullish(),
    name: z.string().nullish(),
    username: z.string().nullish(),
  }),
  channel: z.object({ id: z.string() }).nullish(),
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
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().nullish() }).nullish(),
  trigger_id: z.string().nullish(),
  response_url: z.url().nullish(),
  actions: z.tuple([
    z.object({
      action_id: z.string(),
      action_ts: z.string().nullish(),
      value: z.string().nullish(),
      selected_option: option.nullish(),
      selected_options: z.array(option).nullish(),
    }),
  ]),
});

/** A click, or a choice from a list, and where it was made. */
export interface Click {
  readonly action: string;
  /** What the button carried, the choice that was made, or what was typed. */
  readonly value: string;
  readonly teamId: string;
  readonly userId: string;
  readonly userName: string;
  readonly channelId: string;
  readonly messageTs: string;
  readonly responseUrl: string | undefined;
  /** A window of its own for this click. */
  readonly newView: NewViewPlace;
  /** Where to answer; nothing where Slack left us no way. */
  readonly replyTo: ReplyPlace | undefined;
  /** The message or the window where the click was made, to be changed. */
  readonly original: ReplyPlace | undefined;
  readonly continues: Question['continues'];
  /** Differs between any two clicks. */
  readonly id: string;
}

/** Reads whatever can be clicked on or chosen from; nothing where it is no click. */
export function readClick(body: object): Click | undefined {
  const { data } = clickBody.safeParse(body);
  if (data === undefined) return undefined;
  const { user, actions } = data;
  const [action] = actions;
  const teamId = data.team?.id ?? user.team_id ?? '';
  const channelId = data.channel?.id ?? '';
  const messageTs = data.container?.message_ts ?? data.message?.ts ?? '';
  return {
    action: action.action_id,
    value:
      action.value ??
      action.selected_option?.value ??
      (action.selected_options ?? []).map(({ value }) => value).join(' '),
    teamId,
    userId: user.id,
    userName: user.name ?? user.username ?? 'Somebody',
    channelId,
    messageTs,
    newView: readNewView(data),
    responseUrl: readAddress(data),
    ...readPlace(data, teamId),
    id: [teamId, channelId, messageTs, user.id, action.action_id, action.action_ts ?? ''].join(':'),
  };
}

/** A click is answered where the button stands: in its thread, in its window, or to the clicker alone. */
function readPlace(
  data: z.output<typeof clickBody>,
  teamId: string,
): Pick<Click, 'replyTo' | 'original' | 'continues'> {
  const { container, message, view, user, channel } = data;
  const channelId = channel?.id ?? '';
  const own = [commandPlace(teamId, view?.id ?? channelId, user.id)];
  if (view?.type === 'modal') {
    const about = unpackExplained(view.private_metadata ?? '');
    const window = { kind: 'view', viewId: view.id, about } as const;
    return { replyTo: window, original: window, continues: own };
  }
  // Slack leaves the message out of clicks on what only one person sees; others name it so.
  const forOne = container?.is_ephemeral === true || message?.subtype === 'ephemeral';
  if (message == null || forOne) {
    const responseUrl = readAddress(data);
    const original = responseUrl === undefined ? undefined : ({ kind: 'original', responseUrl } as const);
    return { replyTo: readPrivatePlace(data), original, continues: own };
  }
  const threadTs = message.thread_ts ?? container?.thread_ts ?? message.ts;
  const thread = threadPlace(teamId, channelId, threadTs);
  return {
    replyTo: { kind: 'thread', channelId, threadTs },
    original: { kind: 'message', channelId, ts: message.ts },
    continues: isDirectMessage(channelId) ? [thread, directMessagePlace(teamId, channelId)] : [thread],
  };
}

/** To the clicker alone, at the address that came along; Home has none, and answers in a window. */
function readPrivatePlace(data: z.output<typeof clickBody>): ReplyPlace | undefined {
  const responseUrl = readAddress(data);
  if (responseUrl !== undefined)
    return { kind: 'response-url', responseUrl, channelId: data.channel?.id ?? '', userId: data.user.id };
  return data.trigger_id == null ? undefined : readNewView(data);
}

/** Home is no channel: where an address comes along from there, it leads nowhere. */
function readAddress({ channel, response_url }: z.output<typeof clickBody>): string | undefined {
  return channel == null || channel.id === '' ? undefined : (response_url ?? undefined);
}

function readNewView({ trigger_id, view }: z.output<typeof clickBody>): Click['newView'] {
  const method = view?.type === 'modal' ? 'views.push' : 'views.open';
  return { kind: 'new-view', triggerId: trigger_id ?? '', method };
}
