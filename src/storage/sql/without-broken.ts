import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { type Attendance, createAttendance, unattended } from './attendance.ts';
import { createStatementNames, type NameStatement } from './statement-names.ts';

/** What PostgreSQL says of a prepared statement that it does not know, or whose tables have changed since. */
const staleStatement: readonly unknown[] = ['26000', '0A000'];

/**
 * A pool that throws away a connection on which anything went unanswered: it may be in the middle of a transaction, and
 * whatever was written on it next would be acknowledged and never committed. So it does with one on which a prepared
 * statement has gone stale. A server that does not answer is left alone for a moment.
 */
export function withoutBroken(pool: pg.Pool): PostgresPool {
  const attendance = createAttendance();
  const nameOf = createStatementNames();
  return {
    async connect() {
      const misses = attendance.check();
      // Where all connections are taken, it is we who are many, and nothing is said of the server.
      const crowded = pool.idleCount === 0 && pool.totalCount >= pool.options.max;
      const client = await pool.connect().catch((error: unknown) => {
        if (crowded) throw error;
        return attendance.missed(error);
      });
      // It was missed while we queued for a connection: waiting on it would be waiting twice.
      if (attendance.misses() > misses) {
        client.release();
        throw new Error(unattended);
      }
      return guard(client, attendance, nameOf);
    },
    end: () => pool.end(),
  };
}

function guard(client: pg.PoolClient, attendance: Attendance, nameOf: NameStatement): PostgresPoolClient {
  let broken: unknown;
  const query = async (text: string, parameters: readonly unknown[]) => {
    if (broken !== undefined) throw broken;
    try {
      const name = parameters.length > 0 ? nameOf(text) : undefined;
      const result = await client.query({ name, text, values: [...parameters] });
      attendance.seen();
      return result;
    } catch (error) {
      // What the server itself refuses, it has answered.
      const refused = error instanceof pg.DatabaseError;
      if (!refused || staleStatement.includes(error.code)) broken = error;
      if (refused) throw error;
      return attendance.missed(error);
    }
  };
  const release = (): void => client.release(broken !== undefined);
  return Object.create(client, { query: { value: query }, release: { value: release } });
}
