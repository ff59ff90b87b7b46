import { z } from 'zod';
import { stepId } from './ids.ts';
import type { Incoming } from './incoming.ts';
import { readDirectEdit } from './read-direct-edit.ts';
import { readMessage } from './read-message.ts';
import { readWorkspace } from './read-workspace.ts';

const envelope = z.object({
  is_ext_shared_channel: z.boolean().nullish(),
  event: z.looseObject({ type: z.string(), subtype: z.string().nullish() }),
});

/** An event with what its envelope says of it. */
export interface EventInTeam {
  readonly teamId: string;
  readonly external: boolean;
  readonly event: Readonly<Record<string, unknown>>;
  readonly botUserId: string | undefined;
}

type EventReader = (given: EventInTeam) => Incoming;

const ignored: Incoming = { kind: 'ignored', reason: 'not readable' };

const openedHome = z.object({
  user: z.string(),
  channel: z.string(),
  tab: z.enum(['home', 'messages']).default('home'),
});
const stoppedSession = z.object({ channel: z.string(), thread_ts: z.string() });

const executedStep = z.object({
  function: z.object({ callback_id: z.literal(stepId) }),
  function_execution_id: z.string(),
  // A field that was left empty, or filled with an empty variable, is not there.
  inputs: z.object({ question: z.string().nullish() }).nullish(),
});

/** The name of an event, with the subtype where that makes it another one. */
const readers: Readonly<Record<string, EventReader>> = {
  app_mention: readMessage,
  message: readMessage,
  'message message_changed': readDirectEdit,
  'message message_deleted': readDirectEdit,
  app_home_opened: ({ teamId, event }) => {
    const { data } = openedHome.safeParse(event);
    if (data === undefined) return ignored;
    const person = { teamId, userId: data.user };
    return data.tab === 'home'
      ? { kind: 'home-opened', ...person, page: 0 }
      : { kind: 'messages-opened', ...person, channelId: data.channel };
  },
  agent_session_stopped: ({ teamId, event }) => {
    const { data } = stoppedSession.safeParse(event);
    if (data === undefined) return ignored;
    return { kind: 'session-stopped', teamId, channelId: data.channel, threadTs: data.thread_ts };
  },
  function_executed: ({ teamId, event }) => {
    const { data } = executedStep.safeParse(event);
    if (data === undefined) return ignored;
    const { function_execution_id: executionId, inputs } = data;
    return { kind: 'step', teamId, executionId, question: inputs?.question ?? '' };
  },
};

/** Reads an event that Slack tells of. */
export function readEvent(body: object, botUserId: string | undefined): Incoming {
  const { data } = envelope.safeParse(body);
  if (data === undefined) return ignored;
  const { event, is_ext_shared_channel: external } = data;
  const { teamId } = readWorkspace(body);
  const read = readers[`${event.type} ${event.subtype ?? ''}`] ?? readers[event.type];
  return (
    read?.({ teamId: teamId ?? '', external: external === true, event, botUserId }) ?? {
      kind: 'ignored',
      reason: 'nothing we listen to',
    }
  );
}
