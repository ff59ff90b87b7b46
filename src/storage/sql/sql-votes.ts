import { readUnansweredVote } from '../unanswered.ts';
import type { Votes } from '../votes.ts';
import type { SqlDatabase } from './sql-database.ts';
import { findReceipt } from './sql-receipts.ts';
import type { NoteUnanswered } from './sql-unanswered.ts';

/** Votes in a database; one against an answer gets among the unanswered questions in the same write. */
export function createSqlVotes({ write, put }: SqlDatabase, noteUnanswered: NoteUnanswered): Votes {
  return {
    async cast(vote) {
      const row = {
        at: vote.at.getTime(),
        team_id: vote.teamId,
        user_id: vote.userId,
        receipt_id: vote.receiptId,
        verdict: vote.verdict,
        reason: vote.reason ?? null,
      };
      await write(async (transaction) => {
        const cast = await transaction
          .insertInto('votes')
          .values({ id: vote.id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('votes.at', '<=', row.at))
          .returning('id')
          .execute();
        if (cast.length === 0) return;
        const receipt = await findReceipt(transaction, vote.receiptId);
        await noteUnanswered(transaction, vote.id, readUnansweredVote(vote, receipt));
      });
    },
    async explain(id, reason) {
      const explained = await put((db) =>
        db.updateTable('votes').set({ reason }).where('id', '=', id).returning('id').execute(),
      );
      return explained.length > 0;
    },
  };
}
