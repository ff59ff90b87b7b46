import { z } from 'zod';
import type { Claim } from '../../storage/claims.ts';

const hour = 60 * 60 * 1000;
/** Slack may repeat an event for a day after the first try; two hours more for clocks and queues. */
const repeatedFor = 26 * hour;
/** Two clicks on one button within this time are one impatient click; another choice from one list is another click. */
const doubleClick = 5_000;

const marks = z.object({
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  user: z.object({ id: z.string() }).optional(),
  container: z.object({ message_ts: z.string().optional() }).optional(),
  channel: z.object({ id: z.string() }).optional(),
  view: z.object({ id: z.string(), type: z.string(), hash: z.string().nullish() }).nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .optional(),
});

/** What handling this delivery takes on, so that the same one, delivered again, is recognised. */
export function readDeliveryClaims(body: unknown): Claim[] {
  const parsed = marks.safeParse(body);
  if (!parsed.success) return [];
  const { event_id, trigger_id, user, container, channel, view, actions } = parsed.data;
  const claims: Claim[] = [];
  if (event_id !== undefined) claims.push({ key: `event:${event_id}`, forMs: repeatedFor });
  if (trigger_id !== undefined) claims.push({ key: `trigger:${trigger_id}`, forMs: hour });
  const action = actions?.[0];
  const place = container?.message_ts ?? nameWindow(view);
  if (action !== undefined && place !== undefined) {
    const chosen = action.value ?? action.selected_option?.value;
    const key = ['click', channel?.id, place, user?.id, action.action_id, chosen].join(':');
    claims.push({ key, forMs: doubleClick });
  }
  return claims;
}

/**
 * After a click a window shows something else in the same place, under another hash. Home stays as it is: what is clicked
 * there opens a window, and may be clicked again as soon as that is closed.
 */
function nameWindow(view: z.output<typeof marks>['view']): string | undefined {
  return view?.type === 'modal' && view.hash != null ? `${view.id}:${view.hash}` : undefined;
}
