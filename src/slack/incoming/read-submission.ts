import { z } from 'zod';
import { viewIds } from './ids.ts';
import type { Incoming } from './incoming.ts';

const submissionBody = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  view: z.object({
    id: z.string(),
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
};

/** Reads a form that was sent off. */
export function readSubmission(body: object): Incoming {
  const { data } = submissionBody.safeParse(body);
  if (data === undefined) return { kind: 'ignored', reason: 'not readable' };
  const { team, user, view } = data;
  const fields = Object.values(view.state.values).flatMap((actions) => Object.entries(actions));
  const read = readers[view.callback_id];
  return (
    read?.({
      teamId: team?.id ?? user.team_id ?? '',
      userId: user.id,
      viewId: view.id,
      note: view.private_metadata ?? '',
      filled: Object.fromEntries(
        fields.map(([id, { value, selected_option }]) => [id, value ?? selected_option?.value ?? '']),
      ),
    }) ?? { kind: 'ignored', reason: 'nothing we listen to' }
  );
}
