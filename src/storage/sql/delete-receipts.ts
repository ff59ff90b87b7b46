import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Deletes, as part of a write, the receipts of exchanges that are deleted already, where nobody else was given them. */
export async function deleteReceipts(
  db: Kysely<Schema>,
  exchanges: readonly Pick<Schema['exchanges'], 'receipt_id'>[],
): Promise<void> {
  for (const { receipt_id } of exchanges) {
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
