import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** A database that is open and has all its tables. */
export interface SqlDatabase {
  /** For reading. */
  readonly db: Kysely<Schema>;
  readonly write: Write;
  /** The same for a single statement, which is a whole by itself. */
  readonly put: Write;
  /** Makes what was deleted unreadable on the disk too, where that is ours to do. */
  readonly erase: () => Promise<void>;
  /** Waits for what is being written. */
  readonly close: () => Promise<void>;
}

/**
 * Does a write as a whole or not at all; it is on the disk when this resolves. Work that failed may be done again, so it
 * touches nothing but the database.
 */
export type Write = <T>(work: (db: Kysely<Schema>) => Promise<T>) => Promise<T>;
