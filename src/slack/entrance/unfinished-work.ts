import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import { type Claims, leaseMs, type UnfinishedWork } from '../../storage/claims.ts';
import { TryAgainError } from '../try-again-error.ts';

/** Work that was taken on and acknowledged, and now must be done, by us or by another process. */
export interface Unfinished {
  /** Does the work under this key; what may yet succeed is left to be done again later. Never rejects. */
  perform(key: string, work: () => Promise<void>, attempts?: number): Promise<void>;
  /** Does what others have left unfinished, and looks for more of it, until it is stopped. */
  watch(redo: (left: UnfinishedWork) => Promise<void>): { stop(): Promise<void> };
  /** Writes down once more what is done, where the store was away when it was. Never rejects. */
  catchUp(): Promise<void>;
}

const lookEveryMs = 1_000;
const mostAtOnce = 64;
/** The pauses between as many attempts add up to ten minutes, as long as Slack has been away at a stretch. */
const mostAttempts = 12;
const longestPauseMs = 120_000;

/** Keeps hold of work while it is being done, and lets go when it is done for good. */
export function createUnfinished({ claims, log }: { claims: Claims; log: Log }): Unfinished {
  const heldAt = new Map<string, number>();
  const done = new Set<string>();

  async function finish(key: string): Promise<void> {
    done.add(key);
    await claims.finish(key);
    done.delete(key);
  }

  async function settle(key: string, attempts: number, error: unknown): Promise<void> {
    if (!(error instanceof TryAgainError) || attempts >= mostAttempts) {
      log.error({ err: error, attempts }, 'a delivery could not be dealt with');
      return finish(key);
    }
    const inMs = Math.min(longestPauseMs, 1_000 * 2 ** (attempts - 1));
    log.warn({ err: error, attempts, inMs }, 'a delivery will be dealt with later');
    await claims.hold(key, inMs);
  }

  async function finishAll(): Promise<void> {
    for (const key of done) await finish(key);
  }

  /** What is still being done is nobody else's, and what is done but could not be written down is written down. */
  async function keepUp(): Promise<void> {
    await finishAll();
    const now = performance.now();
    for (const [key, at] of heldAt) {
      if (now - at < leaseMs / 3) continue;
      await claims.hold(key, leaseMs);
      heldAt.set(key, now);
    }
  }

  return {
    async perform(key, work, attempts = 1) {
      heldAt.set(key, performance.now());
      try {
        await work().then(
          () => finish(key),
          (error: unknown) => settle(key, attempts, error),
        );
      } catch (error) {
        // The store is away: it stays in `done`, or its lease runs out and it is done again.
        log.warn({ err: error }, 'that a delivery is done could not be written down yet');
      } finally {
        heldAt.delete(key);
      }
    },
    catchUp: () =>
      finishAll().catch((error: unknown) =>
        log.warn({ err: error }, 'what is done will be looked at again, because it cannot be written down'),
      ),
    watch(redo) {
      const stopping = new AbortController();
      const look = async (): Promise<void> => {
        await keepUp();
        for (const left of await claims.takeOver(mostAtOnce)) {
          log.info({ attempts: left.attempts }, 'taking over a delivery that was left unfinished');
          void redo(left);
        }
      };
      const looking = (async () => {
        while (!stopping.signal.aborted) {
          await look().catch((error: unknown) =>
            log.warn({ err: error }, 'could not look for unfinished work'),
          );
          await pause(lookEveryMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
        }
      })();
      return {
        async stop() {
          stopping.abort();
          await looking;
        },
      };
    },
  };
}
