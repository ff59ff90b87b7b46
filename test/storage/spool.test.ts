import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSpool } from '../../src/storage/open-spool.ts';
import type { Spooled } from '../../src/storage/spooled.ts';
import { anExchange } from './store-contract.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coo-bot-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const reason = (number: number): Spooled => ({
  kind: 'reason',
  voteId: `vote ${number}`,
  reason: 'old\n"data"',
});
const vote: Spooled = {
  kind: 'vote',
  vote: { id: 'v', at: new Date(5), teamId: 'T1', userId: 'U1', receiptId: 'R-1', verdict: 'not-helpful' },
};
const exchange: Spooled = { kind: 'exchange', exchange: anExchange({ unanswered: 'who?' }) };

async function replayAll(spool: Awaited<ReturnType<typeof openSpool>>): Promise<Spooled[]> {
  const stored: Spooled[] = [];
  await spool.replay(async (entry) => void stored.push(entry));
  return stored;
}

test('what is added is handed over as it was, in its order, once', async () => {
  const spool = await openSpool(join(folder, 'made', 'when needed'));
  expect(readdirSync(folder)).toEqual([]);
  const entries = [vote, exchange, ...Array.from({ length: 50 }, (_, at) => reason(at))];
  await Promise.all(entries.map((entry) => spool.add(entry)));
  expect(spool.size()).toBe(52);
  expect(await replayAll(spool)).toEqual(entries);
  expect(await replayAll(spool)).toEqual([]);
  expect(spool.size()).toBe(0);
  expect(readdirSync(join(folder, 'made', 'when needed'))).toEqual([]);
});

test('what cannot be stored yet stays, what comes meanwhile is added to it, and nobody else may read it', async () => {
  const spool = await openSpool(folder);
  for (const number of [1, 2, 3]) await spool.add(reason(number));
  const [name = ''] = readdirSync(folder);
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  const stored: Spooled[] = [];
  await spool.replay(async (entry) => {
    if (entry.kind === 'reason' && entry.voteId === 'vote 2') throw new Error('the store is away');
    stored.push(entry);
  });
  expect(stored).toEqual([reason(1), reason(3)]);
  expect(spool.size()).toBe(1);
  await spool.add(reason(4));
  await spool.close();
  expect(await replayAll(await openSpool(folder))).toEqual([reason(2), reason(4)]);
});

test('a line that a crash cut short was never confirmed and is left out', async () => {
  const spool = await openSpool(folder);
  await spool.add(reason(1));
  await spool.close();
  const [name = ''] = readdirSync(folder);
  appendFileSync(join(folder, name), '{"kind":"reason","voteId":"vo');
  expect(await replayAll(await openSpool(folder))).toEqual([reason(1)]);
  expect(readdirSync(folder)).toEqual([]);
});

test('what a process that is gone has left is taken over, what one that runs has written is not', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const line = `${JSON.stringify(reason(1))}\n`;
  writeFileSync(join(folder, `spool-${gone}-x.jsonl`), line);
  writeFileSync(join(folder, `spool-${process.ppid}-x.jsonl`), line);
  const spool = await openSpool(folder);
  expect(spool.size()).toBe(1);
  expect(await replayAll(spool)).toEqual([reason(1)]);
  expect(readdirSync(folder)).toEqual([`spool-${process.ppid}-x.jsonl`]);
});

test('where nothing can be written, whoever adds is told', async () => {
  writeFileSync(join(folder, 'file'), '');
  const spool = await openSpool(join(folder, 'file'));
  await expect(spool.add(vote)).rejects.toMatchObject({ code: 'EEXIST' });
  await spool.close();
});
