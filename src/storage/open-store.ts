import type { Log } from '../log.ts';
import type { Store } from './store.ts';

/**
 * Opens the store that lasts: PostgreSQL where a `databaseUrl` is given, else a file in `dataDir`. Throws a StartError
 * that says what to do where that cannot be. Only what is used is loaded.
 */
export async function openStore(options: {
  databaseUrl: string | undefined;
  dataDir: string;
  retentionDays: number;
  now: () => number;
  log: Log;
}): Promise<Store> {
  const { databaseUrl, dataDir, log } = options;
  const { createSqlStore } = await import('./sql/create-sql-store.ts');
  if (databaseUrl === undefined) {
    const { openFile } = await import('./sql/open-file.ts');
    return createSqlStore(await openFile(dataDir), options);
  }
  const { openPostgres } = await import('./sql/open-postgres.ts');
  return createSqlStore(await openPostgres(databaseUrl, log), options);
}
