import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Write } from './sql-database.ts';

/** More at once would keep the event loop from everything else for too long: about 10 ms. */
const mostAtOnce = 64;

interface Waiting {
  /** Does the work and hands back what tells its caller that it is committed. */
  readonly run: (db: Kysely<Schema>) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Writes on a database with one connection. What arrives while another write is at work is committed together, since
 * waiting for the disk takes far longer than writing.
 */
export function createGroupCommits(db: Kysely<Schema>): Write {
  const waiting: Waiting[] = [];
  let working = false;

  async function workOff(): Promise<void> {
    working = true;
    while (waiting.length > 0) {
      // Others get their turn, and may add to the group.
      await setImmediate();
      await commit(db, waiting.splice(0, mostAtOnce));
    }
    working = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      const run = async (transaction: Kysely<Schema>) => {
        const result = await work(transaction);
        return () => resolve(result);
      };
      waiting.push({ run, fail: reject });
      if (!working) void workOff();
    });
}

async function commit(db: Kysely<Schema>, group: readonly Waiting[]): Promise<void> {
  try {
    const committed = await db.transaction().execute(async (transaction) => {
      const done: (() => void)[] = [];
      for (const { run } of group) done.push(await run(transaction));
      return done;
    });
    for (const tell of committed) tell();
  } catch (error) {
    const [first, ...others] = group;
    if (others.length === 0) return first?.fail(error);
    // One that fails must not take the others with it.
    for (const each of group) await commit(db, [each]);
  }
}
