import {
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type Database from 'libsql';
import { keepLatest } from '../../answering/text/keep-latest.ts';

/** Kysely's dialect for SQLite on a libsql database, with three things put right. */
export function createFileDialect(database: Database.Database): Dialect {
  return {
    createDriver: () => new FileDriver(database),
    createAdapter: () => new FileAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** SQLite can undo changes of tables; Kysely does without, for foreign keys that we do not have. */
class FileAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** A full disk ends a transaction by itself, and that it cannot be ended again would hide why. */
class FileDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: withStatementsKept(database) });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Statements are prepared once: it saves time, and memory that is freed late. */
function withStatementsKept(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare(text: string) {
      const statement = statements.get(text) ?? database.prepare(text);
      keepLatest(statements, text, statement, 200);
      return statement;
    },
  };
}
