import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { hasPostgres, type PostgresServer, startPostgres } from '../../src/proof/stage/postgres-server.ts';
import { leaseMs } from '../../src/storage/claims.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { leftAloneMs } from '../../src/storage/sql/attendance.ts';
import type { Store } from '../../src/storage/store.ts';
import { createLogSink } from '../support/start-bot.ts';
import { describeRetention } from './retention-contract.ts';
import { describeStore } from './store-contract.ts';

const { log, text } = createLogSink();
const opened = new Set<Store>();

async function open(databaseUrl: string, now: () => number = Date.now, retentionDays = 90): Promise<Store> {
  const store = await openStore({ databaseUrl, dataDir: '/nowhere', retentionDays, now, log });
  opened.add(store);
  return store;
}

async function close(store: Store): Promise<void> {
  opened.delete(store);
  await store.close();
}

describe.skipIf(!hasPostgres())('on a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const store of opened) await close(store);
  });
  afterAll(() => server.remove());

  describeStore('a store', async (now) => {
    const url = await server.createDatabase();
    let store = await open(url, now);
    const again = async () => {
      await close(store);
      store = await open(url, now);
      return store;
    };
    return { store, again };
  });

  describeRetention('a store', async () => {
    const url = await server.createDatabase();
    return {
      open: (now, retentionDays) => open(url, now, retentionDays),
      close,
      count: async (table) => {
        const [row] = await server.query(url, `select count(*)::int as rows from ${table}`);
        return Number(row?.rows);
      },
    };
  });

  test('six processes that start at once on an empty database all start', async () => {
    for (let round = 0; round < 3; round += 1) {
      const url = await server.createDatabase();
      const stores = await Promise.all(Array.from({ length: 6 }, () => open(url)));
      expect(stores).toHaveLength(6);
      for (const store of stores) await close(store);
    }
  });

  test('two processes share claims: each delivery is taken on by one, and what one leaves the other takes over', async () => {
    const url = await server.createDatabase();
    const now = () => 1_000;
    const [one, other] = await Promise.all([open(url, now), open(url, now)]);
    const keys = Array.from({ length: 100 }, (_, at) => `event:${at}`);
    // Each is delivered four times, in different orders, with a second key that crosses.
    const claim = (store: Store, list: readonly string[]) =>
      Promise.all(
        list.map((key, at) =>
          store.claims.claim([
            { key, forMs: 9_999 },
            { key: `${list[(at + 1) % list.length]}:x`, forMs: 9_999 },
          ]),
        ),
      );
    const once = keys.map((key) => ({ key, forMs: 9_999 }));
    const taken = await Promise.all(
      [one, other, one, other].map((store, at) =>
        Promise.all((at < 2 ? once : once.toReversed()).map((each) => store.claims.claim([each], 'work'))),
      ),
    );
    expect(taken.flat().filter(Boolean)).toHaveLength(100);
    await claim(one, keys);
    expect(await other.claims.takeOver(200)).toEqual([]);
    await close(one);
    const left = await other.claims.takeOver(200);
    await close(other);
    const third = await open(url, () => 1_000 + leaseMs);
    // What the first left was taken at once, and again when the second had left it too.
    expect(left.length).toBeGreaterThan(0);
    expect(await third.claims.takeOver(200)).toHaveLength(100);
  });

  test.each([
    [
      'a server that is not there',
      () => 'postgres://bot:secret@127.0.0.1:9/bot',
      /bot at 127\.0\.0\.1:9 could not be reached \(ECONNREFUSED\)/,
    ],
    [
      'a database that is not there',
      (url: string) => url.replace(/\/bot_\w+$/, '/missing'),
      /missing at 127.*there is no such database/,
    ],
    [
      'a user who is not there',
      (url: string) => url.replace('bot@', 'nobody:secret@'),
      /the user is refused/,
    ],
  ])('%s is named in one line, without the password', async (_, change, words) => {
    const url = change(await server.createDatabase());
    const error = await open(url).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'StartError', message: expect.stringMatching(words) });
    expect(String(error)).toContain('DATABASE_URL');
    expect(String(error)).not.toMatch(/secret|\n/);
  });

  test('a database of a newer version is left alone', async () => {
    const url = await server.createDatabase();
    await close(await open(url));
    await server.query(url, "insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
    await expect(open(url)).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining('written by a newer version'),
    });
  });

  test('where a connection hangs in the middle of a write, nobody waits for a second, and it is not used again', async () => {
    const url = await server.createDatabase();
    const store = await open(url);
    // Somebody else holds the row, so that the write waits within its transaction, and then hangs there.
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("begin; insert into claims values ('event:1', 1)");
    const begun = performance.now();
    const claim = [{ key: 'event:1', forMs: 1e9 }];
    const hung = store.claims.claim(claim, 'work').then(
      () => 'taken',
      () => performance.now() - begun,
    );
    const waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock'";
    let pid = 0;
    while (pid === 0) pid = Number((await server.query(url, waiting))[0]?.pid ?? 0);
    process.kill(pid, 'SIGSTOP');
    expect(await hung).toBeLessThan(1_000);
    await holder.query('rollback');
    await holder.end();
    process.kill(pid, 'SIGCONT');
    await expect(store.claims.claim(claim, 'work')).rejects.toThrow('did not answer a moment ago');
    await new Promise((resolve) => setTimeout(resolve, leftAloneMs));
    // It hung before it was refused, so nothing of it is there, and each of these is committed.
    expect(await store.claims.claim(claim, 'work')).toBe(true);
    expect(await store.claims.claim(claim, 'work')).toBe(false);
    await close(store);
    expect(await server.query(url, 'select key from deliveries')).toEqual([{ key: 'event:1' }]);
  });

  test('what was prepared before a newer version changed a table is prepared anew', async () => {
    const url = await server.createDatabase();
    const store = await open(url);
    const sent = { channelId: 'C1', ts: '1.0', before: undefined };
    await store.sentReplies.remember('M1', sent);
    const find = () => store.sentReplies.find('M1').catch(String);
    await Promise.all(Array.from({ length: 20 }, find));
    await server.query(url, 'alter table sent_replies add column later text');
    const found: unknown[] = [];
    for (let time = 0; time < 20; time += 1) found.push(await find());
    // PostgreSQL refuses it once on each of at most ten connections.
    expect(found[0]).toMatch('cached plan');
    expect(found.slice(10)).toEqual(Array.from({ length: 10 }, () => sent));
  });

  test('many who wait for the same row do not make the server seem to be away', async () => {
    const url = await server.createDatabase();
    const store = await open(url);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("begin; insert into claims values ('event:1', 1)");
    const crowd = await Promise.allSettled(
      Array.from({ length: 20 }, () => store.claims.claim([{ key: 'event:1', forMs: 1e9 }])),
    );
    expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(await store.claims.claim([{ key: 'event:2', forMs: 1e9 }])).toBe(true);
    await holder.query('rollback');
    await holder.end();
  });

  test('a server that ends and comes back is used again, and the process lives on', async () => {
    const url = await server.createDatabase();
    const store = await open(url);
    await store.claims.claim([{ key: 'before', forMs: 1e9 }]);
    await server.kill();
    await vi.waitFor(() => expect(text()).toContain('a connection to the database was lost'));
    const begun = performance.now();
    await expect(store.claims.claim([{ key: 'meanwhile', forMs: 1e9 }])).rejects.toThrow();
    expect(performance.now() - begun).toBeLessThan(1_500);
    await server.start();
    await vi.waitFor(() => store.claims.finish('nothing'), { timeout: 3_000 });
    expect(await store.claims.claim([{ key: 'before', forMs: 1e9 }])).toBe(false);
    expect(await store.claims.claim([{ key: 'meanwhile', forMs: 1e9 }])).toBe(true);
  });
});
