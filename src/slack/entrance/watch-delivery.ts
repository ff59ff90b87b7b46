import type { ReceiverEvent } from '@slack/bolt';
import { withRequestId } from '../../log.ts';
import type { DeliveryKind, DeliveryResult, Metrics } from '../../metrics.ts';

const kinds: Readonly<Record<string, DeliveryKind>> = {
  event_callback: 'event',
  block_actions: 'click',
  view_submission: 'form',
  view_closed: 'form',
  shortcut: 'shortcut',
  message_action: 'shortcut',
  block_suggestion: 'options',
};

/** Counts a delivery and what becomes of it, and puts an event's id on every log line that is written because of it. */
export function watchDelivery(
  event: ReceiverEvent,
  metrics: Metrics,
  take: (event: ReceiverEvent) => Promise<DeliveryResult>,
): Promise<void> {
  const begin = performance.now();
  const kind = kindOf(event.body);
  const retry = event.retryNum ?? 0;
  let acknowledged = false;
  const ack: ReceiverEvent['ack'] = async (response) => {
    await event.ack(response);
    if (!acknowledged) metrics.acknowledgement(kind, (performance.now() - begin) / 1000);
    acknowledged = true;
  };
  const watched = async (): Promise<void> => {
    let result: DeliveryResult = 'refused';
    try {
      result = await take({ ...event, ack });
    } finally {
      metrics.delivery({ kind, result, retry });
    }
  };
  // Commands and clicks have no id that Slack would know, and following one about costs a command half its time on Node 20.
  const { event_id: id } = event.body;
  return typeof id === 'string' ? withRequestId(id, watched) : watched();
}

/** Which kind of thing came in. */
export function kindOf(body: ReceiverEvent['body']): DeliveryKind {
  if ('command' in body) return 'command';
  return (Object.hasOwn(kinds, body.type) ? kinds[body.type] : undefined) ?? 'other';
}
