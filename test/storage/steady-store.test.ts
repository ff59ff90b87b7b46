import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { createSteadyStore } from '../../src/storage/create-steady-store.ts';
import { openSpool } from '../../src/storage/open-spool.ts';
import { createMemoryStore, type Store } from '../../src/storage/store.ts';
import { createLogSink } from '../support/start-bot.ts';
import { anExchange } from './store-contract.ts';

let folder: string;
let steady: Store;
let away = false;
const now = () => 10_000;

const unlessAway = <T>(attempt: () => Promise<T>): Promise<T> =>
  away ? Promise.reject(new Error('away')) : attempt();

beforeEach(async () => {
  away = false;
  folder = mkdtempSync(join(tmpdir(), 'coo-bot-steady-'));
  const store = createMemoryStore({ now });
  const { conversations, exchangeLog } = store;
  steady = createSteadyStore({
    store: {
      ...store,
      conversations: {
        recall: (places) => unlessAway(() => conversations.recall(places)),
        remember: (...parts) => unlessAway(() => conversations.remember(...parts)),
      },
      exchangeLog: {
        record: (exchange) => unlessAway(() => exchangeLog.record(exchange)),
        latestOf: (...parts) => unlessAway(() => exchangeLog.latestOf(...parts)),
      },
    },
    spool: await openSpool(folder),
    now,
    log: createLogSink().log,
  });
});
afterEach(async () => {
  await steady.close();
  rmSync(folder, { recursive: true });
});

test('with a workspace that has left goes what was kept of it while the store was away', async () => {
  const sealed = { id: 'team:T1', teamId: 'T1', keyId: 'k', sealed: 's', installedAt: new Date(1_000) };
  await steady.installations.keep(sealed, undefined);
  const place = [{ key: 'place' }];
  const person = { teamId: 'T1', userId: 'UANN' };
  away = true;
  await steady.conversations.remember(place, { conversation: newConversation, receiptId: 'R-1' }, person);
  await steady.exchangeLog.record(anExchange({ at: new Date(2_000) }));
  expect(await steady.conversations.recall(place)).toBeDefined();
  away = false;
  await steady.installations.remove({ id: 'team:T1', leftAt: new Date(9_000) });
  await steady.forgetLeft();
  expect(await steady.exchangeLog.latestOf(person, 5)).toEqual([]);
  away = true;
  expect(await steady.conversations.recall(place)).toBeUndefined();
});
