import type { ReceiverEvent } from '@slack/bolt';
import { type Log, withRequestId } from '../../log.ts';
import type { DeliveryResult, Metrics } from '../../metrics.ts';
import type { Claims } from '../../storage/claims.ts';
import { readDeliveryClaims } from './delivery-claims.ts';
import type { Entrance } from './entrance.ts';
import { readWork, writeWork } from './kept-work.ts';
import { createUnfinished } from './unfinished-work.ts';
import { watchDelivery } from './watch-delivery.ts';

/** Everything Slack delivers passes here before Bolt sees it. */
export interface Deliveries {
  /** Puts the gate between an entrance and the app. */
  guard(entrance: Entrance): Entrance;
  /**
   * Takes on nothing more that Slack would bring again, and waits, so long at most, for what was taken on. True when all
   * of it is done.
   */
  drain(withinMs: number): Promise<boolean>;
}

/** A delivery that we cannot take on now; unacknowledged, Slack sends it again, or to somebody else. */
export class RefusedDelivery extends Error {}

type Process = (event: ReceiverEvent) => Promise<void>;

/**
 * The gate: each delivery is taken on once, and acknowledged when it is certain that it will be dealt with. Slack
 * forgets an event that is acknowledged, so by then the event is stored; whatever becomes of this process, one of us
 * finishes it.
 */
export function createDeliveries(parts: { claims: Claims; metrics: Metrics; log: Log }): Deliveries {
  const { claims, metrics, log } = parts;
  const inFlight = new Set<Promise<unknown>>();
  const unfinished = createUnfinished({ claims, log });
  let watching: { stop(): Promise<void> } | undefined;
  let stopping = false;

  function track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.finally(() => inFlight.delete(tracked));
    inFlight.add(tracked);
    return tracked;
  }

  async function take(event: ReceiverEvent, process: Process): Promise<DeliveryResult> {
    const wanted = readDeliveryClaims(event.body);
    const work = writeWork(event.body);
    // Whoever types or clicks until the last moment is answered; Slack would not ask for them again.
    if (stopping && work !== undefined) throw new RefusedDelivery('stopping');
    if (!(await claim(wanted, work))) {
      log.debug('delivered again, left alone');
      await event.ack();
      return 'duplicate';
    }
    const [first] = wanted;
    if (first === undefined || work === undefined) {
      await answerNow(event, process);
      return 'taken';
    }
    await unfinished.perform(first.key, async () => {
      // A connection that broke meanwhile brings it again, and then it is known.
      await event.ack().catch((error: unknown) => log.debug({ err: error }, 'could not acknowledge'));
      await process({ ...event, ack: alreadyGiven });
    });
    return 'taken';
  }

  async function claim(...parts: Parameters<Claims['claim']>): Promise<boolean> {
    try {
      return await claims.claim(...parts);
    } catch (error) {
      log.warn({ err: error }, 'a delivery is refused, because it cannot be stored');
      throw new RefusedDelivery('the store is away', { cause: error });
    }
  }

  /** Somebody is waiting for this one, and nobody can do it later. */
  async function answerNow(event: ReceiverEvent, process: Process): Promise<void> {
    const tracked = trackAck(event);
    try {
      await process({ ...event, ack: tracked.ack });
    } catch (error) {
      log.warn({ err: error }, 'a delivery that could not be read');
    }
    if (tracked.used) return;
    log.debug({ type: event.body?.type }, 'nothing answered to a delivery');
    await event.ack();
  }

  return {
    guard: (entrance) => {
      let process: Process = () => Promise.reject(new RefusedDelivery('not started'));
      return {
        ...entrance,
        init: (app) => {
          process = (event) => app.processEvent(event);
          const processEvent: Process = (given) =>
            watchDelivery(given, metrics, (event) => track(take(event, process)));
          entrance.init(Object.create(app, { processEvent: { value: processEvent } }));
        },
        start: async () => {
          const address = await entrance.start();
          watching = unfinished.watch(({ key, work, attempts }) =>
            withRequestId(key.replace(/^event:/, ''), () =>
              track(
                unfinished.perform(
                  key,
                  () => process({ body: readWork(work), ack: alreadyGiven, retryNum: attempts }),
                  attempts + 1,
                ),
              ),
            ),
          );
          return address;
        },
      };
    },
    async drain(withinMs) {
      stopping = true;
      await watching?.stop();
      const deadline = AbortSignal.timeout(withinMs);
      const late = new Promise<void>((resolve) => deadline.addEventListener('abort', () => resolve()));
      while (inFlight.size > 0 && !deadline.aborted) {
        await Promise.race([Promise.allSettled(inFlight), late]);
      }
      await unfinished.catchUp();
      return inFlight.size === 0;
    },
  };
}

async function alreadyGiven(): Promise<void> {}

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
