import type { ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { DeliveryResult, Metrics } from '../../metrics.ts';
import type { Claims } from '../../storage/claims.ts';
import { readDeliveryClaims } from './delivery-claims.ts';
import type { Entrance } from './entrance.ts';
import { watchDelivery } from './watch-delivery.ts';

/** Everything Slack delivers passes here before Bolt sees it. */
export interface Deliveries {
  /** Puts the gate between an entrance and the app. */
  guard(entrance: Entrance): Entrance;
  /** Takes on nothing more and waits, so long at most, for what was taken on. True when all of it is done. */
  drain(withinMs: number): Promise<boolean>;
}

/** A delivery that came while we were stopping; unacknowledged, Slack sends it to somebody else. */
export class RefusedDelivery extends Error {}

/** The gate: each delivery is taken on once, counted while it is worked on, and acknowledged in the end. */
export function createDeliveries({
  claims,
  metrics,
  log,
}: {
  claims: Claims;
  metrics: Metrics;
  log: Log;
}): Deliveries {
  const inFlight = new Set<Promise<unknown>>();
  let stopping = false;

  async function take(
    event: ReceiverEvent,
    next: (event: ReceiverEvent) => Promise<void>,
  ): Promise<DeliveryResult> {
    const tracked = trackAck(event);
    let result: DeliveryResult = 'taken';
    try {
      if (await claims.claim(readDeliveryClaims(event.body))) {
        await next({ ...event, ack: tracked.ack });
      } else {
        result = 'duplicate';
        log.debug('delivered again, left alone');
      }
    } catch (error) {
      log.warn({ err: error }, 'a delivery that could not be read');
    }
    if (tracked.used) return result;
    log.debug({ type: event.body?.type }, 'nothing answered to a delivery');
    await event.ack();
    return result;
  }

  return {
    guard: (entrance) => ({
      ...entrance,
      init: (app) => {
        const processEvent = (event: ReceiverEvent): Promise<void> =>
          watchDelivery(event, metrics, (watched) => {
            if (stopping) return Promise.reject(new RefusedDelivery('stopping'));
            const work = take(watched, (taken) => app.processEvent(taken)).finally(() =>
              inFlight.delete(work),
            );
            inFlight.add(work);
            return work;
          });
        entrance.init(Object.create(app, { processEvent: { value: processEvent } }));
      },
    }),
    async drain(withinMs) {
      stopping = true;
      const deadline = AbortSignal.timeout(withinMs);
      const late = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve()));
      await Promise.race([Promise.allSettled(inFlight), late]);
      return inFlight.size === 0;
    },
  };
}

/** An acknowledgement that knows whether it was given. */
function trackAck(event: ReceiverEvent) {
  const tracked = {
    used: false,
    ack: async (response: unknown) => {
      tracked.used = true;
      await event.ack(response);
    },
  };
  return tracked;
}
