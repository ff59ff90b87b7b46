import type { Conversations } from '../conversations.ts';
import { readConversation } from './read-json.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Conversations in a database. */
export function createSqlConversations({ db, put }: SqlDatabase, now: () => number): Conversations {
  return {
    async recall(places) {
      if (places.length === 0) return undefined;
      const keys = places.map(({ key }) => key);
      const rows = await db.selectFrom('conversations').selectAll().where('place', 'in', keys).execute();
      for (const { key, withinMs = Number.POSITIVE_INFINITY } of places) {
        const found = rows.find(({ place }) => place === key);
        if (found === undefined || now() - found.at > withinMs) continue;
        const conversation = readConversation(found.conversation);
        if (conversation !== undefined) return { conversation, receiptId: found.receipt_id };
      }
      return undefined;
    },
    async remember(places, { conversation, receiptId }, person) {
      if (places.length === 0) return;
      const latest = {
        conversation: JSON.stringify(conversation),
        receipt_id: receiptId,
        team_id: person?.teamId ?? null,
        user_id: person?.userId ?? null,
        at: now(),
      };
      const keys = places.map(({ key }) => key).sort();
      await put((db) =>
        db
          .insertInto('conversations')
          .values(keys.map((place) => ({ place, ...latest })))
          .onConflict((conflict) => conflict.column('place').doUpdateSet(latest))
          .execute(),
      );
    },
  };
}
