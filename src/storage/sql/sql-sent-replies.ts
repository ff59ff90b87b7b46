import type { SentReplies } from '../sent-replies.ts';
import { readRemembered } from './read-json.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Sent replies in a database. */
export function createSqlSentReplies({ db, put }: SqlDatabase, now: () => number): SentReplies {
  return {
    async remember(messageId, { channelId, ts, before }) {
      const reply = {
        channel_id: channelId,
        ts,
        before: before === undefined ? null : JSON.stringify(before),
        at: now(),
      };
      await put((db) =>
        db
          .insertInto('sent_replies')
          .values({ message_id: messageId, ...reply })
          .onConflict((conflict) => conflict.column('message_id').doUpdateSet(reply))
          .execute(),
      );
    },
    async find(messageId) {
      const row = await db
        .selectFrom('sent_replies')
        .selectAll()
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row && { channelId: row.channel_id, ts: row.ts, before: readRemembered(row.before) };
    },
    async forget(messageId) {
      await put((db) => db.deleteFrom('sent_replies').where('message_id', '=', messageId).execute());
    },
  };
}
