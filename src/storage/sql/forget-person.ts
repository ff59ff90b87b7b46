import { leaseMs } from '../claims.ts';
import type { PersonKey } from '../people.ts';
import { deleteReceipts } from './delete-receipts.ts';
import { addAuditEntry } from './sql-audit.ts';
import type { SqlDatabase } from './sql-database.ts';

/** The tables whose rows belong to a person. */
const owned = ['exchanges', 'conversations', 'sent_replies', 'votes', 'unanswered', 'people'] as const;

/** Deletes everything about a person in one write, and notes in the audit that it was done, not for whom. */
export async function forgetPerson(
  { write, erase }: SqlDatabase,
  { teamId, userId }: PersonKey,
  now: () => number,
): Promise<void> {
  await write(async (db) => {
    const asked = await db
      .selectFrom('exchanges')
      .select('receipt_id')
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .execute();
    for (const table of owned) {
      await db.deleteFrom(table).where('team_id', '=', teamId).where('user_id', '=', userId).execute();
    }
    await deleteReceipts(db, asked);
    await db
      .updateTable('audit')
      .set({ actor_id: null })
      .where('actor_id', '=', userId)
      .where('team_id', '=', teamId)
      .execute();
    // A click names its person in its key; that it need not be recognised for seconds longer does no harm.
    await db.deleteFrom('claims').where('key', 'like', `click:%:${userId}:%`).execute();
    // What waits to be tried again holds the message. What came in just now is being done, this very wish among it.
    await db
      .deleteFrom('deliveries')
      .where('received_at', '<', now() - leaseMs)
      .where('body', 'like', `%"user":"${userId}"%`)
      .execute();
    await addAuditEntry(db, { at: new Date(now()), teamId, action: 'person-forgotten' });
  });
  await erase();
}
