import { z } from 'zod';
import { commandPlace } from './conversation-places.ts';
import { actionIds, viewIds } from './ids.ts';
import type { Incoming } from './incoming.ts';
import { readWorkspace } from './read-workspace.ts';

const submissionBody = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().nullish(),
  view: z.object({
    id: z.string(),
    hash: z.string().nullish(),
    callback_id: z.string(),
    private_metadata: z.string().nullish(),
    state: z.object({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({
            value: z.string().nullish(),
            selected_option: z.object({ value: z.string() }).nullish(),
          }),
        ),
      ),
    }),
  }),
});

/** A form that was filled in and sent off. */
export interface Submission {
  readonly teamId: string;
  readonly userId: string;
  readonly viewId: string;
  /** Differs between any two forms. */
  readonly id: string;
  readonly triggerId: string;
  /** What we wrote on the form's back when we opened it. */
  readonly note: string;
  /** What was typed or chosen, by action id. */
  readonly filled: Readonly<Record<string, string>>;
}

type SubmissionReader = (submission: Submission) => Incoming;

const readers: Readonly<Record<string, SubmissionReader>> = {
  [viewIds.voteReason]: ({ teamId, userId, note, filled }) => ({
    kind: 'vote-reason',
    teamId,
    userId,
    voteId: note,
    reason: filled.reason ?? '',
  }),
  [viewIds.ask]: readAsked,
};

/** What they wrote themselves counts, before what they chose. */
function readAsked({ teamId, userId, viewId, id, triggerId, filled }: Submission): Incoming {
  const text = filled.question?.trim() || filled[actionIds.findTopic] || '';
  if (text === '') return { kind: 'nothing-asked', teamId, userId };
  return {
    kind: 'question',
    surface: 'shortcut',
    text,
    quote: text,
    teamId,
    channelId: '',
    userId,
    messageId: id,
    reworded: false,
    external: false,
    replyTo: { kind: 'submission', triggerId, viewId },
    // What is clicked in this window goes on with it.
    continues: [commandPlace(teamId, viewId, userId)],
  };
}

/** Reads a form that was sent off. */
export function readSubmission(body: object): Incoming {
  const { data } = submissionBody.safeParse(body);
  if (data === undefined) return { kind: 'ignored', reason: 'not readable' };
  const { user, view, trigger_id } = data;
  const { teamId = '' } = readWorkspace(body);
  const fields = Object.values(view.state.values).flatMap((actions) => Object.entries(actions));
  const read = readers[view.callback_id];
  return (
    read?.({
      teamId,
      userId: user.id,
      viewId: view.id,
      id: [teamId, user.id, view.id, view.hash ?? ''].join(':'),
      triggerId: trigger_id ?? '',
      note: view.private_metadata ?? '',
      filled: Object.fromEntries(
        fields.map(([id, { value, selected_option }]) => [id, value ?? selected_option?.value ?? '']),
      ),
    }) ?? { kind: 'ignored', reason: 'nothing we listen to' }
  );
}
