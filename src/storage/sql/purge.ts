import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Write } from './sql-database.ts';

/** So many rows go in one write, which is done within milliseconds. */
const batch = 500;
const hour = 60 * 60 * 1000;
/** Work that nobody could finish in so long is given up; Slack itself gives up after a day. */
const givenUpAfterMs = 26 * hour;

/**
 * Deletes what is older than it may be, a little at a time so that nobody waits: what was recorded and who asked
 * nothing for longer than `retentionMs`, and what was to be recognised until now. Resolves to how many rows went.
 */
export async function purge(
  write: Write,
  { retentionMs, now }: { retentionMs: number; now: number },
): Promise<number> {
  const before = now - retentionMs;
  const deletions = [
    deleteOld('claims', 'key', 'taken_until', now),
    deleteOld('deliveries', 'key', 'received_at', now - givenUpAfterMs),
    deleteOld('conversations', 'place', 'at', before),
    deleteOld('receipts', 'id', 'at', before),
    deleteOld('sent_replies', 'message_id', 'at', before),
    deleteOld('exchanges', 'message_id', 'at', before),
    deleteOld('votes', 'id', 'at', before),
    deleteOld('unanswered', 'id', 'at', before),
    deleteOld('audit', 'id', 'at', before),
    deleteAbsent(before),
  ];
  let gone = 0;
  for (const deletion of deletions) {
    let deleted: number;
    do {
      deleted = await write(deletion);
      gone += deleted;
    } while (deleted === batch);
  }
  return gone;
}

type Deletion = (db: Kysely<Schema>) => Promise<number>;

function deleteOld(table: keyof Schema, key: string, column: string, before: number): Deletion {
  return async (db) => {
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} where ${sql.ref(key)} in (
      select ${sql.ref(key)} from ${sql.table(table)} where ${sql.ref(column)} < ${before} limit ${batch}
    )`.execute(db);
    return Number(numAffectedRows);
  };
}

/** Whoever has set something is remembered for as long as they ask. */
function deleteAbsent(before: number): Deletion {
  return async (db) => {
    const absent = db
      .selectFrom('people')
      .select(['team_id', 'user_id'])
      .where('at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('exchanges')
              .select('exchanges.user_id')
              .whereRef('exchanges.team_id', '=', 'people.team_id')
              .whereRef('exchanges.user_id', '=', 'people.user_id'),
          ),
        ),
      )
      .limit(batch);
    const { numDeletedRows } = await db
      .deleteFrom('people')
      .where(({ eb, refTuple }) =>
        eb(refTuple('team_id', 'user_id'), 'in', absent.$asTuple('team_id', 'user_id')),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  };
}
