import { type Kysely, Migrator, sql } from 'kysely';
import { StartError } from '../../start-error.ts';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';

/**
 * Makes the tables, or brings them up to date. Of several processes that start at once on PostgreSQL one does it and
 * the others wait. `place` is what the database is called where it was written by a newer version.
 */
export async function migrate(db: Kysely<Schema>, place: string): Promise<void> {
  if (await isUpToDate(db, place)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // Another process, newer than this one, may have been at it meanwhile.
  await isUpToDate(db, place);
  throw error;
}

async function isUpToDate(db: Kysely<Schema>, place: string): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  if (rows.some(({ name }) => !(name in migrations))) {
    throw new StartError(
      `${place} was written by a newer version of coo-bot. Start that version again, or restore a backup from before it.`,
    );
  }
  return rows.length === Object.keys(migrations).length;
}
