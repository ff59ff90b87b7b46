import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { openFile } from '../../src/storage/sql/open-file.ts';
import type { Store } from '../../src/storage/store.ts';
import { createLogSink } from '../support/start-bot.ts';
import { describeRetention } from './retention-contract.ts';
import { anExchange, describeStore } from './store-contract.ts';

const folders: string[] = [];
const opened = new Set<Store>();
const { log } = createLogSink();

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coo-bot-store-'));
  folders.push(folder);
  return folder;
}

async function open(folder: string, now: () => number = Date.now, retentionDays = 90): Promise<Store> {
  const store = await openStore({ databaseUrl: undefined, dataDir: folder, retentionDays, now, log });
  opened.add(store);
  return store;
}

async function close(store: Store): Promise<void> {
  opened.delete(store);
  await store.close();
}

afterEach(async () => {
  for (const store of opened) await close(store);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describeStore('a store in a file', async (now) => {
  const folder = makeFolder();
  let store = await open(folder, now);
  const again = async () => {
    await close(store);
    store = await open(folder, now);
    return store;
  };
  return { store, again };
});

describeRetention('a store in a file', async () => {
  const folder = makeFolder();
  return {
    open: (now, retentionDays) => open(folder, now, retentionDays),
    close,
    count: async (table) => {
      const database = new Database(join(folder, 'coo-bot.db'));
      const [row] = database.prepare(`select count(*) as rows from ${table}`).all();
      database.close();
      return Number((row as { rows: number }).rows);
    },
  };
});

describe('the file', () => {
  let folder: string;
  beforeEach(() => {
    folder = makeFolder();
  });

  test('is made with its folder, for nobody else to read', async () => {
    const deep = join(folder, 'not/there/yet');
    await open(deep);
    expect(readdirSync(deep)).toContain('coo-bot.db');
    for (const name of readdirSync(deep)) expect(statSync(join(deep, name)).mode & 0o077, name).toBe(0);
  });

  test('commits are on the disk before they are confirmed', async () => {
    const { db, close: end } = await openFile(folder);
    const pragma = async (name: string) => {
      const { rows } = await sql<Record<string, unknown>>`PRAGMA ${sql.raw(name)}`.execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    // 2 is FULL: the log is synchronised with every commit.
    expect([await pragma('journal_mode'), await pragma('synchronous')]).toEqual(['wal', 2]);
    await end();
  });

  test.each([
    [
      'a folder that is a file',
      () => join(folder, 'file'),
      /cannot be written to \((EEXIST|ENOTDIR)\).*COO_BOT_DATA_DIR/,
    ],
    [
      'a file that is no database',
      () => join(folder, 'other'),
      /coo-bot\.db is damaged or not a database of coo-bot/,
    ],
    [
      'a file that is in use',
      () => join(folder, 'used'),
      /in use by another process of coo-bot.*DATABASE_URL/,
    ],
    ['a file of a newer version', () => join(folder, 'newer'), /written by a newer version/],
  ])('%s is refused in one line', async (_, place, words) => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/coo-bot.db'), 'These are the minutes of the meeting. '.repeat(500));
    const first = await open(join(folder, 'used'));
    await close(await open(join(folder, 'newer')));
    const newer = new Database(join(folder, 'newer/coo-bot.db'));
    newer.exec("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
    newer.close();

    const error = await open(place()).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'StartError', message: expect.stringMatching(words) });
    expect(String(error)).not.toContain('\n');
    // The one who came first is not troubled by it.
    expect(await first.claims.claim([{ key: 'event:1', forMs: 1_000 }])).toBe(true);
  });

  test('once the other process is gone it can be opened', async () => {
    const first = await open(folder);
    await expect(open(folder)).rejects.toThrow('in use');
    await close(first);
    await expect(open(folder)).resolves.toBeDefined();
  });

  test('work that the last process left unfinished can be taken over at once', async () => {
    const now = () => 1_000;
    const first = await open(folder, now);
    await first.claims.claim([{ key: 'event:1', forMs: 1_000 }], 'work');
    await close(first);
    const second = await open(folder, now);
    expect(await second.claims.takeOver(5)).toEqual([{ key: 'event:1', work: 'work', attempts: 1 }]);
  });

  test('holds no word any more of somebody who was forgotten', async () => {
    const canary = 'does my manager zanzibarquokka know';
    const store = await open(folder);
    await store.exchangeLog.record(
      anExchange({ outcome: 'decline', unanswered: canary, userId: 'UCANARY7' }),
    );
    await store.conversations.recall([]);
    const holding = () =>
      readdirSync(folder).filter((name) =>
        /zanzibarquokka|UCANARY7/.test(readFileSync(join(folder, name), 'latin1')),
      );
    expect(holding().length).toBeGreaterThan(0);
    await store.forget({ teamId: 'T1', userId: 'UCANARY7' });
    expect(holding()).toEqual([]);
  });

  test('a write that fails does not take with it those that are committed together with it', async () => {
    const { db, write, close: end } = await openFile(folder);
    const put = (key: string, then?: () => never) =>
      write(async (transaction) => {
        await transaction.insertInto('claims').values({ key, taken_until: 1 }).execute();
        then?.();
      });
    const writes = ['a', 'b', 'c'].map((key) =>
      put(
        key,
        key === 'b'
          ? () => {
              throw new Error('changed its mind');
            }
          : undefined,
      ),
    );
    const outcomes = (await Promise.allSettled(writes)).map(({ status }) => status);
    expect(outcomes).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const rows = await db.selectFrom('claims').select('key').orderBy('key').execute();
    expect(rows.map(({ key }) => key)).toEqual(['a', 'c']);
    await end();
  });

  test('a full disk is named, loses nothing, and is written to again when there is room', async () => {
    const { db, write, close: end } = await openFile(folder);
    const put = (key: string) =>
      write((transaction) =>
        transaction
          .insertInto('claims')
          .values({ key: key.padEnd(2_000, '.'), taken_until: 1 })
          .execute(),
      );
    const count = async () => (await db.selectFrom('claims').select('key').execute()).length;
    await sql`PRAGMA max_page_count = 100`.execute(db);
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, at) => put(`${at}`)));
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect(new Set(refused)).toEqual(new Set(['SqliteError: database or disk is full']));
    expect(await count()).toBe(200 - refused.length);
    await sql`PRAGMA max_page_count = 10000`.execute(db);
    await put('later');
    expect(await count()).toBe(201 - refused.length);
    await end();
  });

  test('closing waits for what is being written', async () => {
    const store = await open(folder);
    const writes = Array.from({ length: 300 }, (_, at) =>
      store.claims.claim([{ key: `event:${at}`, forMs: 1e9 }]),
    );
    await close(store);
    await Promise.all(writes);
    const reopened = await open(folder);
    const taken = await Promise.all(
      [0, 150, 299].map((at) => reopened.claims.claim([{ key: `event:${at}`, forMs: 1 }])),
    );
    expect(taken).toEqual([false, false, false]);
  });
});
