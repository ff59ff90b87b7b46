import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Log } from '../../log.ts';
import { StartError } from '../../start-error.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';
import { withoutBroken } from './without-broken.ts';

const oldestVersion = 15;
/** While questions are answered nobody waits longer for a connection, nor for a statement. */
const patienceMs = 500;
const graceMs = 100;
/** At the start another process may be making the tables. */
const startPatienceMs = 30_000;
const connectPatienceMs = 5_000;

/**
 * Opens a PostgreSQL database. Throws a {@link StartError} where it cannot be reached or used, that names the server
 * and the database but never the password.
 */
export async function openPostgres(databaseUrl: string, log: Log): Promise<SqlDatabase> {
  const place = placeOf(databaseUrl);
  await prepare(databaseUrl, place, log);
  const db = connect(databaseUrl, log, {
    max: 10,
    connectionTimeoutMillis: patienceMs,
    // A server that is there ends the statement itself, and says so; a little later nobody has answered.
    statement_timeout: patienceMs,
    query_timeout: patienceMs + graceMs,
    idle_in_transaction_session_timeout: 10 * patienceMs,
  });
  return {
    db,
    write: (work) => db.transaction().execute(work),
    put: (work) => work(db),
    // The server's own vacuum does that.
    erase: async () => {},
    close: () => db.destroy(),
  };
}

/** Makes the tables over a connection of its own, which may wait for longer. */
async function prepare(databaseUrl: string, place: string, log: Log): Promise<void> {
  const db = connect(databaseUrl, log, {
    max: 1,
    connectionTimeoutMillis: connectPatienceMs,
    query_timeout: startPatienceMs,
  });
  try {
    await refuseOld(db, place);
    await migrate(db, `The database ${place}`);
  } catch (error) {
    throw explainFailure(error, place);
  } finally {
    await db.destroy();
  }
}

function connect(databaseUrl: string, log: Log, options: pg.PoolConfig): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'coo-bot',
    keepAlive: true,
    types: { getTypeParser },
    ...options,
  });
  // Without these, a connection that the server cuts would end the process, be it idle or in use.
  pool.on('error', (error) => log.warn({ err: error }, 'a connection to the database was lost'));
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withoutBroken(pool) }) });
}

/** Times fit into a number, though not all that PostgreSQL calls bigint does. */
const getTypeParser: typeof pg.types.getTypeParser = (id, format) =>
  id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format);

async function refuseOld(db: Kysely<Schema>, place: string): Promise<void> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  const version = Number.parseInt(rows[0]?.server_version ?? '', 10);
  if (version < oldestVersion) {
    throw new StartError(`${place} is PostgreSQL ${version}; coo-bot needs ${oldestVersion} or later.`);
  }
}

/** Server and database of an address, which may hold a password as well. */
function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${decodeURIComponent(pathname.slice(1)) || 'postgres'} at ${host || 'localhost'}`;
}

const refusals: Readonly<Record<string, string>> = {
  '28P01': 'the password is refused',
  '28000': 'the user is refused',
  '3D000': 'there is no such database; create it first',
  '42501': 'the user may not create tables there',
  '53300': 'the server has no connection left',
};

function explainFailure(error: unknown, place: string): unknown {
  if (error instanceof StartError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refusal = refusals[code];
  if (refusal !== undefined) {
    return new StartError(`The database ${place} cannot be used (${refusal}). Check DATABASE_URL.`, error);
  }
  if (error instanceof pg.DatabaseError) return error;
  const reason = code === '' && error instanceof Error ? error.message : code;
  return new StartError(
    `The database ${place} could not be reached (${reason}). Check DATABASE_URL and that the server runs.`,
    error,
  );
}
