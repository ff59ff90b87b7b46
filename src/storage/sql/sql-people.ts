import type { People, PersonKey } from '../people.ts';
import { readSettings } from './read-json.ts';
import type { SqlDatabase } from './sql-database.ts';

/** What is kept about people, in a database. */
export function createSqlPeople({ db, put }: SqlDatabase, now: () => number): People {
  const keyOf = ({ teamId, userId }: PersonKey) => ({ team_id: teamId, user_id: userId });
  return {
    async settingsOf({ teamId, userId }) {
      const row = await db
        .selectFrom('people')
        .select('settings')
        .where('team_id', '=', teamId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return readSettings(row?.settings);
    },
    async changeSettings(person, changed) {
      const set = { settings: JSON.stringify(changed), at: now() };
      await put((db) =>
        db
          .insertInto('people')
          .values({ ...keyOf(person), ...set })
          .onConflict((conflict) => conflict.columns(['team_id', 'user_id']).doUpdateSet(set))
          .execute(),
      );
    },
    async welcome(person) {
      const welcomed = { welcomed_at: now(), at: now() };
      const first = await put((db) =>
        db
          .insertInto('people')
          .values({ ...keyOf(person), ...welcomed })
          .onConflict((conflict) =>
            conflict
              .columns(['team_id', 'user_id'])
              .doUpdateSet(welcomed)
              .where('people.welcomed_at', 'is', null),
          )
          .returning('user_id')
          .execute(),
      );
      return first.length > 0;
    },
  };
}
