import type { ReceiverEvent } from '@slack/bolt';
import type { Vault } from '../../installations/vault.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import type { Departure } from '../../storage/installations.ts';
import { readWorkspace } from '../incoming/read-workspace.ts';
import { RefusedDelivery } from './deliveries.ts';
import type { Entrance } from './entrance.ts';
import { readDeparture } from './read-departure.ts';
import { kindOf } from './watch-delivery.ts';

/** Lets in what comes from workspaces where the app is installed, and nothing else. */
export interface WorkspaceGate {
  /** Puts the gate between an entrance and whatever comes behind it. */
  guard(entrance: Entrance): Entrance;
}

/**
 * The gate of a bot with several workspaces. A workspace that we do not know is acknowledged and dropped: Slack counts
 * refusals, and switches an app off for all when there are too many. Where we cannot look it up now, we refuse, and Slack
 * tries again. That the app was taken out is dealt with here as well, before it is acknowledged.
 */
export function createWorkspaceGate(parts: {
  vault: Vault;
  /** Deletes what is left of workspaces that the app was taken out of. */
  forgetLeft: () => Promise<unknown>;
  metrics: Metrics;
  log: Log;
}): WorkspaceGate {
  const { vault, forgetLeft, metrics, log } = parts;

  async function isKnown({ body, retryNum: retry = 0 }: ReceiverEvent): Promise<boolean> {
    const workspace = readWorkspace(body);
    const installation = await vault.find(workspace);
    if (installation !== undefined) return true;
    metrics.delivery({ kind: kindOf(body), result: 'unknown-workspace', retry });
    log.info(workspace, 'dropped: the app is not installed in this workspace');
    return false;
  }

  async function leave(departure: Departure): Promise<void> {
    const { id, leftAt, requestId } = departure;
    if (!(await vault.remove(departure))) {
      return log.info(
        { id, leftAt, requestId },
        'uninstalled before it was installed, or already; left alone',
      );
    }
    log.info({ id, leftAt, requestId }, 'uninstalled: the token is deleted, the rest is being deleted');
    forgetLeft().catch((error: unknown) =>
      log.error(
        { err: error, id },
        'what is left of a workspace could not be deleted yet, tried again hourly',
      ),
    );
  }

  /** True for what is to be taken on. */
  async function admit(event: ReceiverEvent): Promise<boolean> {
    try {
      const departure = readDeparture(event.body);
      if (departure === undefined) return await isKnown(event);
      await leave(departure);
      return false;
    } catch (error) {
      log.warn({ err: error }, 'a delivery is refused, because its workspace cannot be looked up');
      throw new RefusedDelivery('the store is away', { cause: error });
    }
  }

  return {
    guard: (entrance) => ({
      ...entrance,
      init: (app) => {
        const processEvent = async (event: ReceiverEvent): Promise<void> =>
          (await admit(event)) ? app.processEvent(event) : event.ack();
        entrance.init(Object.create(app, { processEvent: { value: processEvent } }));
      },
    }),
  };
}
