import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import Database from 'libsql';
import { StartError } from '../../start-error.ts';
import { createFileDialect } from './file-dialect.ts';
import { createGroupCommits } from './group-commits.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';

const fileName = 'coo-bot.db';

/**
 * Opens the database file in this folder, which it makes where there is none. Throws a {@link StartError} where the
 * folder cannot be written to, the file is in use, not ours, or of a newer version.
 */
export async function openFile(folder: string): Promise<SqlDatabase> {
  const path = join(folder, fileName);
  makeFile(folder, path);
  const database = openAlone(path);
  const db = new Kysely<Schema>({ dialect: createFileDialect(database) });
  try {
    await migrate(db, path);
    // Whoever had taken these on is gone, or the file would be locked.
    await db.updateTable('deliveries').set({ leased_until: 0 }).execute();
  } catch (error) {
    leave(database);
    throw error;
  }
  const write = createGroupCommits(db);
  return {
    db,
    write,
    put: write,
    erase: () => between(db, () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)')),
    close: async () => {
      await write(async () => {});
      await between(db, () => leave(database));
      await db.destroy();
    },
  };
}

/** The file is nobody else's to read; what goes beside it gets the same rights from SQLite. */
function makeFile(folder: string, path: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new StartError(
      `The folder ${folder} cannot be written to${code}. Give COO_BOT_DATA_DIR a folder that can.`,
      error,
    );
  }
}

/** One connection and one process: SQLite's only known way of losing what was committed needs two. */
function openAlone(path: string): Database.Database {
  const database = new Database(path);
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // Deleted texts are overwritten.
    database.pragma('secure_delete = ON');
    // Locks the file from now on, not from the first write.
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'SQLITE_BUSY') {
      throw new StartError(
        `${path} is in use by another process of coo-bot. Stop that one first, or set DATABASE_URL to run several.`,
        error,
      );
    }
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
      throw new StartError(`${path} is damaged or not a database of coo-bot. Restore a backup of it.`, error);
    }
    throw error;
  }
}

/** Does something between two transactions. */
function between(db: Kysely<Schema>, act: () => unknown): Promise<void> {
  return db.connection().execute(async () => void act());
}

/** Leaves one file with everything in it, and unlocks it now: closing waits until all statements are collected. */
function leave(database: Database.Database): void {
  database.pragma('journal_mode = DELETE');
  database.pragma('locking_mode = NORMAL');
  database.prepare('SELECT count(*) FROM sqlite_master').all();
}
