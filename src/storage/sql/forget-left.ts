import type { Kysely } from 'kysely';
import { always, type LeftWorkspace, settledAfterMs } from '../installations.ts';
import { deleteReceipts } from './delete-receipts.ts';
import type { Schema } from './schema.ts';
import { addAuditEntry } from './sql-audit.ts';
import type { SqlDatabase, Write } from './sql-database.ts';
import { isThere } from './sql-installations.ts';

/** The tables whose rows belong to people of a workspace, with what tells the rows apart there. */
const keys = {
  conversations: 'place',
  sent_replies: 'message_id',
  votes: 'id',
  unanswered: 'id',
  people: 'user_id',
} as const;
const owned = ['conversations', 'sent_replies', 'votes', 'unanswered', 'people'] as const;

/** So many rows go in one write, which is done within milliseconds. */
const batch = 200;

/**
 * Deletes all that is stored about workspaces that the app has left, a little at a time so that nobody waits. When it is
 * cut short, what remains is deleted the next time.
 */
export async function forgetLeft(
  { db, write, erase }: SqlDatabase,
  now: () => number,
): Promise<readonly LeftWorkspace[]> {
  const departures = await db.selectFrom('departures').selectAll().execute();
  const left: LeftWorkspace[] = [];
  for (const departure of departures) {
    const { team_id: teamId, left_at, removed_at } = departure;
    const workspace = { teamId, until: (await isThere(db, teamId)) ? left_at : always };
    await deleteAll(write, workspace);
    if (removed_at <= now() - settledAfterMs) {
      await write((transaction) => settle(transaction, departure, workspace, new Date(now())));
    }
    left.push(workspace);
  }
  if (left.length > 0) await erase();
  return left;
}

async function deleteAll(write: Write, workspace: LeftWorkspace): Promise<void> {
  while ((await write((db) => deleteExchanges(db, workspace))) === batch);
  for (const table of owned) {
    while ((await write((db) => deleteRows(db, table, workspace))) === batch);
  }
}

/** Deletes a batch and tells how many rows it was. */
async function deleteExchanges(db: Kysely<Schema>, { teamId, until }: LeftWorkspace): Promise<number> {
  const some = db
    .selectFrom('exchanges')
    .select('message_id')
    .where('team_id', '=', teamId)
    .where('at', '<=', until)
    .limit(batch);
  const gone = await db
    .deleteFrom('exchanges')
    .where('message_id', 'in', some)
    .returning('receipt_id')
    .execute();
  await deleteReceipts(db, gone);
  return gone.length;
}

async function deleteRows(
  db: Kysely<Schema>,
  table: keyof typeof keys,
  { teamId, until }: LeftWorkspace,
): Promise<number> {
  const key = db.dynamic.ref<'at'>(keys[table]);
  const some = db
    .selectFrom(table)
    .select(key)
    .where('team_id', '=', teamId)
    .where('at', '<=', until)
    .limit(batch);
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where('team_id', '=', teamId)
    .where(key, 'in', some)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes people out of the audit, and the workspace off the list, unless it was left once more meanwhile. */
async function settle(
  db: Kysely<Schema>,
  { team_id, removed_at }: Schema['departures'],
  { until }: LeftWorkspace,
  at: Date,
): Promise<void> {
  const done = await db
    .deleteFrom('departures')
    .where('team_id', '=', team_id)
    .where('removed_at', '=', removed_at)
    .returning('team_id')
    .execute();
  if (done.length === 0) return;
  await db
    .updateTable('audit')
    .set({ actor_id: null })
    .where('team_id', '=', team_id)
    .where('at', '<=', until)
    .execute();
  await addAuditEntry(db, { at, teamId: team_id, action: 'workspace-forgotten' });
}
