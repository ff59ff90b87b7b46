import { createRequire } from 'node:module';
import type * as kysely from 'kysely';

/** Kysely as one of its builds: its 279 ES modules take twice as long to load as the same in CommonJS (100 ms, 60 ms). */
export const {
  Kysely,
  Migrator,
  PostgresDialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
}: typeof kysely = createRequire(import.meta.url)('kysely');
