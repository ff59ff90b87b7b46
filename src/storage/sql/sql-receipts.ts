import type { Kysely } from 'kysely';
import type { Receipt, Receipts } from '../receipts.ts';
import { readAnswer, readSecond } from './read-json.ts';
import type { Schema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Receipts in a database. */
export function createSqlReceipts({ db, put }: SqlDatabase, now: () => number): Receipts {
  return {
    async keep({ id, version, answer, second }) {
      const receipt = {
        version,
        answer: JSON.stringify(answer),
        second: second === undefined ? null : JSON.stringify(second),
        at: now(),
      };
      await put((db) =>
        db
          .insertInto('receipts')
          .values({ id, ...receipt })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(receipt))
          .execute(),
      );
    },
    find: (id) => findReceipt(db, id),
  };
}

/** The receipt with this id, as it is in a database or in a write that goes on. */
export async function findReceipt(db: Kysely<Schema>, id: string): Promise<Receipt | undefined> {
  const row = await db.selectFrom('receipts').selectAll().where('id', '=', id).executeTakeFirst();
  const answer = readAnswer(row?.answer);
  if (row === undefined || answer === undefined) return undefined;
  return { id, version: row.version, answer, second: readSecond(row.second) };
}
