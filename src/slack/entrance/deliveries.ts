import type { ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Claims } from '../../storage/claims.ts';
import { readDeliveryClaims } from './delivery-claims.ts';
import type { Entrance } from './entrance.ts';
import { readWork, writeWork } from './kept-work.ts';
import { createUnfinished } from './unfinished-work.ts';

/** Everything Slack delivers passes here before Bolt sees it. */
export interface Deliveries {
  /** Puts the gate between an entrance and the app. */
  guard(entrance: Entrance): Entrance;
  /** Takes on nothing more and waits, so long at most, for what was taken on. True when all of it is done. */
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
export function createDeliveries({ claims, log }: { claims: Claims; log: Log }): Deliveries {
  const inFlight = new Set<Promise<void>>();
  const unfinished = createUnfinished({ claims, log });
  let watching: { stop(): Promise<void> } | undefined;
  let stopping = false;

  function track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => inFlight.delete(tracked));
    inFlight.add(tracked);
    return tracked;
  }

  async function take(event: ReceiverEvent, process: Process): Promise<void> {
    const wanted = readDeliveryClaims(event.body);
    const work = writeWork(event.body);
    if (!(await claim(wanted, work))) {
      log.debug({ eventId: event.body?.event_id }, 'delivered again, left alone');
      return event.ack();
    }
    const [first] = wanted;
    if (first === undefined || work === undefined) return answerNow(event, process);
    await unfinished.perform(first.key, async () => {
      // A connection that broke meanwhile brings it again, and then it is known.
      await event.ack().catch((error: unknown) => log.debug({ err: error }, 'could not acknowledge'));
      await process({ ...event, ack: alreadyGiven });
    });
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
          const processEvent: Process = (event) =>
            stopping ? Promise.reject(new RefusedDelivery('stopping')) : track(take(event, process));
          entrance.init(Object.create(app, { processEvent: { value: processEvent } }));
        },
        start: async () => {
          const address = await entrance.start();
          watching = unfinished.watch(({ key, work, attempts }) =>
            track(
              unfinished.perform(
                key,
                () => process({ body: readWork(work), ack: alreadyGiven, retryNum: attempts }),
                attempts + 1,
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
      await Promise.race([Promise.allSettled(inFlight), late]);
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
