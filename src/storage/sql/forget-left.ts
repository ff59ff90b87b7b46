import type { Kysely } from 'kysely';
import { deleteReplies } from './delete-replies.ts';
import type { Schema } from './schema.ts';
import { addAuditEntry } from './sql-audit.ts';
import type { SqlDatabase } from './sql-database.ts';

/** So many rows go in one write, which is done within milliseconds. */
const batch = 200;

/**
 * Deletes all that is stored about workspaces that the app has left, up to when it left, a little at a time so that
 * nobody waits. Resolves to how many workspaces it was. When it is cut short, what remains is deleted the next time.
 */
export async function forgetLeft({ db, write, erase }: SqlDatabase, now: () => number): Promise<number> {
  const left = await db.selectFrom('departures').selectAll().execute();
  for (const departure of left) {
    for (const deletion of deletions(departure)) {
      while ((await write(deletion)) === batch);
    }
    await write((transaction) => finish(transaction, departure, new Date(now())));
  }
  if (left.length > 0) await erase();
  return left.length;
}

type Left = Schema['departures'];
/** Deletes a batch and tells how many rows it was. */
type Deletion = (db: Kysely<Schema>) => Promise<number>;

function deletions(left: Left): readonly Deletion[] {
  return [
    (db) => deleteExchanges(db, left),
    ...(['conversations', 'votes', 'unanswered', 'people'] as const).map(
      (table): Deletion =>
        (db) =>
          deleteRows(db, table, left),
    ),
  ];
}

async function deleteExchanges(db: Kysely<Schema>, { team_id, left_at }: Left): Promise<number> {
  const some = db
    .selectFrom('exchanges')
    .select('message_id')
    .where('team_id', '=', team_id)
    .where('at', '<=', left_at)
    .limit(batch);
  const gone = await db
    .deleteFrom('exchanges')
    .where('message_id', 'in', some)
    .returning(['message_id', 'receipt_id'])
    .execute();
  await deleteReplies(db, gone);
  return gone.length;
}

const keys = { conversations: 'place', votes: 'id', unanswered: 'id', people: 'user_id' } as const;

async function deleteRows(
  db: Kysely<Schema>,
  table: keyof typeof keys,
  { team_id, left_at }: Left,
): Promise<number> {
  const key = db.dynamic.ref<'at'>(keys[table]);
  const some = db
    .selectFrom(table)
    .select(key)
    .where('team_id', '=', team_id)
    .where('at', '<=', left_at)
    .limit(batch);
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where('team_id', '=', team_id)
    .where(key, 'in', some)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes people out of the audit, and the departure off the list, unless they left once more meanwhile. */
async function finish(db: Kysely<Schema>, { team_id, left_at }: Left, at: Date): Promise<void> {
  const done = await db
    .deleteFrom('departures')
    .where('team_id', '=', team_id)
    .where('left_at', '=', left_at)
    .returning('team_id')
    .execute();
  if (done.length === 0) return;
  await db
    .updateTable('audit')
    .set({ actor_id: null })
    .where('team_id', '=', team_id)
    .where('at', '<=', left_at)
    .execute();
  await addAuditEntry(db, { at, teamId: team_id, action: 'workspace-forgotten' });
}
