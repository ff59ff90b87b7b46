import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll } from 'vitest';
import { createSteadyStore } from '../../src/storage/create-steady-store.ts';
import { openSpool } from '../../src/storage/open-spool.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { createLogSink } from './start-bot.ts';

/** Stores in files of their own, gone when the tests are done; each can be read once it is closed. */
export function useFileStores() {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  return {
    async open(now: () => number): Promise<Store> {
      const dataDir = mkdtempSync(join(tmpdir(), 'coo-bot-journey-'));
      folders.push(dataDir);
      const { log } = createLogSink();
      const store = await openStore({ databaseUrl: undefined, dataDir, retentionDays: 90, now, log });
      return createSteadyStore({ store, spool: await openSpool(dataDir), now, log });
    },
    /** Every row of every table in the latest one, by table. */
    readAll(): Map<string, Record<string, unknown>[]> {
      const database = new Database(join(folders.at(-1) ?? '', 'coo-bot.db'));
      const read = (query: string) => database.prepare(query).all() as Record<string, unknown>[];
      const tables = read("select name from sqlite_master where type = 'table'").map(({ name }) =>
        String(name),
      );
      const rows = new Map(tables.map((name) => [name, read(`select * from "${name}"`)]));
      database.close();
      return rows;
    },
  };
}
