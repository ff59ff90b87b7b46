import type { PersonKey } from '../people.ts';
import { addAuditEntry } from './sql-audit.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Deletes everything about a person in one write, and notes in the audit that it was done, not for whom. */
export async function forgetPerson(
  { write, erase }: SqlDatabase,
  { teamId, userId }: PersonKey,
  now: () => number,
): Promise<void> {
  await write(async (db) => {
    const asked = await db
      .selectFrom('exchanges')
      .select(['message_id', 'receipt_id'])
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .execute();
    for (const table of ['exchanges', 'conversations', 'votes', 'unanswered', 'people'] as const) {
      await db.deleteFrom(table).where('team_id', '=', teamId).where('user_id', '=', userId).execute();
    }
    for (const { message_id, receipt_id } of asked) {
      await db.deleteFrom('sent_replies').where('message_id', '=', message_id).execute();
      // A decline may name what was asked for; what others were answered as well is theirs too.
      await db
        .deleteFrom('receipts')
        .where('id', '=', receipt_id)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('exchanges').select('receipt_id').where('receipt_id', '=', receipt_id))),
        )
        .execute();
    }
    await db
      .updateTable('audit')
      .set({ actor_id: null })
      .where('actor_id', '=', userId)
      .where('team_id', '=', teamId)
      .execute();
    // A click names its person in its key, and need not be recognised any longer than a few seconds.
    await db.deleteFrom('claims').where('taken_until', '<=', now()).execute();
    await addAuditEntry(db, { at: new Date(now()), teamId, action: 'person-forgotten' });
  });
  await erase();
}
