import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Deletes, as part of a write, what belongs to exchanges that are deleted already: replies, and receipts. */
export async function deleteReplies(
  db: Kysely<Schema>,
  exchanges: readonly Pick<Schema['exchanges'], 'message_id' | 'receipt_id'>[],
): Promise<void> {
  for (const { message_id, receipt_id } of exchanges) {
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
}
