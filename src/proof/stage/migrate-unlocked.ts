import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrations } from '../../storage/sql/migrations.ts';

/** Makes the tables without asking whether another process is about to. */
export async function migrateUnlocked(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const db = new Kysely<unknown>({ dialect: new UnlockedDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  await db.destroy();
  if (error !== undefined) throw error;
}

class UnlockedDialect extends PostgresDialect {
  override createAdapter() {
    return Object.create(super.createAdapter(), { acquireMigrationLock: { value: async () => {} } });
  }
}
