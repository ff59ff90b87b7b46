import { z } from 'zod';
import type { Claim } from '../../storage/claims.ts';

const hour = 60 * 60 * 1000;
/** Slack may repeat an event for a day after the first try; two hours more for clocks and queues. */
const repeatedFor = 26 * hour;
/** Two clicks on one button within this time are one impatient click. */
const doubleClick = 5_000;

const marks = z.object({
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
  user: z.object({ id: z.string() }).optional(),
  container: z.object({ message_ts: z.string().optional() }).optional(),
  channel: z.object({ id: z.string() }).optional(),
  view: z.object({ id: z.string(), hash: z.string().nullish() }).nullish(),
  actions: z.array(z.object({ action_id: z.string() })).optional(),
});

/** What handling this delivery takes on, so that the same one, delivered again, is recognised. */
export function readDeliveryClaims(body: unknown): Claim[] {
  const parsed = marks.safeParse(body);
  if (!parsed.success) return [];
  const { event_id, trigger_id, user, container, channel, view, actions } = parsed.data;
  const claims: Claim[] = [];
  if (event_id !== undefined) claims.push({ key: `event:${event_id}`, forMs: repeatedFor });
  if (trigger_id !== undefined) claims.push({ key: `trigger:${trigger_id}`, forMs: hour });
  const action = actions?.[0]?.action_id;
  // A window shows something else in the same place after a click, under another hash.
  const place = container?.message_ts ?? (view?.hash == null ? undefined : `${view.id}:${view.hash}`);
  if (action !== undefined && place !== undefined) {
    const key = ['click', channel?.id, place, user?.id, action].join(':');
    claims.push({ key, forMs: doubleClick });
  }
  return claims;
}
