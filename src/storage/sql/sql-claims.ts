import { randomUUID } from 'node:crypto';
import { type Claims, leaseMs } from '../claims.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Claims in a database, which processes may share. */
export interface SqlClaims extends Claims {
  /** Leaves what this process has not finished to the others, at once. */
  release(): Promise<void>;
}

/** Claims in a database. */
export function createSqlClaims({ db, write, put }: SqlDatabase, now: () => number): SqlClaims {
  const owner = randomUUID();
  return {
    async claim(claims, work) {
      const [first] = claims;
      if (first === undefined) return true;
      const at = now();
      // Always in the same order, or two processes could wait for each other.
      const rows = claims
        .map(({ key, forMs }) => ({ key, taken_until: at + forMs }))
        .sort((one, other) => (one.key < other.key ? -1 : 1));
      return write(async (db) => {
        const taken = await db
          .insertInto('claims')
          .values(rows)
          .onConflict((conflict) =>
            conflict
              .column('key')
              .doUpdateSet((row) => ({ taken_until: row.ref('excluded.taken_until') }))
              .where('claims.taken_until', '<=', at),
          )
          .returning('key')
          .execute();
        if (taken.length < rows.length) {
          const keys = taken.map(({ key }) => key);
          if (keys.length > 0) await db.deleteFrom('claims').where('key', 'in', keys).execute();
          return false;
        }
        if (work !== undefined) {
          const leased = { owner, leased_until: at + leaseMs, attempts: 1 };
          await db
            .insertInto('deliveries')
            .values({ key: first.key, body: work, received_at: at, ...leased })
            .onConflict((conflict) => conflict.column('key').doUpdateSet({ body: work, ...leased }))
            .execute();
        }
        return true;
      });
    },
    async finish(key) {
      await put((db) => db.deleteFrom('deliveries').where('key', '=', key).execute());
    },
    async hold(key, forMs) {
      const until = { leased_until: now() + forMs };
      await put((db) => db.updateTable('deliveries').set(until).where('key', '=', key).execute());
    },
    async takeOver(most) {
      const at = now();
      const late = await db
        .selectFrom('deliveries')
        .select('key')
        .where('leased_until', '<=', at)
        .orderBy('received_at')
        .orderBy('key')
        .limit(most)
        .execute();
      if (late.length === 0) return [];
      const keys = late.map(({ key }) => key);
      return put(async (transaction) => {
        // Another process may have been faster; what it took is not late any more.
        const taken = await transaction
          .updateTable('deliveries')
          .set((row) => ({ owner, leased_until: at + leaseMs, attempts: row('attempts', '+', 1) }))
          .where('key', 'in', keys)
          .where('leased_until', '<=', at)
          .returning(['key', 'body', 'attempts'])
          .execute();
        return taken
          .sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key))
          .map(({ key, body, attempts }) => ({ key, work: body, attempts: attempts - 1 }));
      });
    },
    async release() {
      await put((db) =>
        db.updateTable('deliveries').set({ leased_until: 0 }).where('owner', '=', owner).execute(),
      );
    },
  };
}
