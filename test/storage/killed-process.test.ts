import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectDirectory } from '../../src/paths.ts';
import { hasPostgres, startPostgres } from '../../src/proof/stage/postgres-server.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { createLogSink } from '../support/start-bot.ts';

const rounds = 5;
const person = { teamId: 'T1', userId: 'U1' };

/** Writes as fast as it can, by sixteen hands, and says what was confirmed. */
const writer = `
import { openStore } from './dist/storage/open-store.js';
const [databaseUrl, dataDir, round] = process.argv.slice(2);
const log = { debug() {}, warn() {}, error() {} };
const store = await openStore({
  databaseUrl: databaseUrl || undefined, dataDir, retentionDays: 90, now: Date.now, log,
});
console.log('ready');
async function write(hand) {
  for (let turn = 0; ; turn += 1) {
    const id = [round, hand, turn].join(':');
    if (!(await store.claims.claim([{ key: id, forMs: 1e9 }], 'work of ' + id))) throw new Error('claimed before');
    await store.exchangeLog.record({
      at: new Date(), surface: 'mention', teamId: 'T1', channelId: 'C1', userId: 'U1', messageId: id,
      receiptId: id, outcome: 'decline', roles: ['r' + id], facets: ['f'], facts: [], confidence: 0.5,
      unanswered: 'question ' + id,
    });
    const vote = { id: 'vote of ' + id, at: new Date(), teamId: 'T1', userId: 'U1', receiptId: id };
    await store.votes.cast({ ...vote, verdict: 'helpful' });
    console.log(id);
  }
}
await Promise.all(Array.from({ length: 16 }, (_, hand) => write(hand)));
`;

describe('a process that is killed in the middle of writing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coo-bot-killed-'));
  const { log } = createLogSink();

  beforeAll(() => {
    const tsc = join(projectDirectory, 'node_modules/.bin/tsc');
    const settings = join(projectDirectory, 'tsconfig.build.json');
    execFileSync(tsc, ['-p', settings, '--outDir', join(folder, 'dist')]);
    symlinkSync(join(projectDirectory, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'writer.js'), writer);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const loses = async (databaseUrl: string): Promise<{ confirmed: number; lost: string[] }> => {
    const dataDir = join(folder, 'data');
    const confirmed: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const args = ['writer.js', databaseUrl, dataDir, String(round)];
      const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
      confirmed.push(...(await readUntilKilled(child, 100 + round * 80)));
    }
    const store = await openStore({
      databaseUrl: databaseUrl || undefined,
      dataDir,
      retentionDays: 90,
      now: Date.now,
      log,
    });
    const exchanges = await store.exchangeLog.latestOf(person, 1e6);
    const found = new Map(exchanges.map((each) => [each.messageId, each.unanswered]));
    const lost: string[] = [];
    for (const id of confirmed) {
      const kept =
        found.get(id) === `question ${id}` &&
        !(await store.claims.claim([{ key: id, forMs: 1 }])) &&
        (await store.votes.explain(`vote of ${id}`, 'why'));
      if (!kept) lost.push(id);
    }
    await store.close();
    return { confirmed: confirmed.length, lost };
  };

  test('loses nothing of what was confirmed, in a file', async () => {
    const { confirmed, lost } = await loses('');
    expect(confirmed).toBeGreaterThan(rounds);
    expect(lost).toEqual([]);
  });

  test.skipIf(!hasPostgres())('loses nothing of what was confirmed, in PostgreSQL', async () => {
    const server = await startPostgres();
    try {
      const { confirmed, lost } = await loses(await server.createDatabase());
      expect(confirmed).toBeGreaterThan(rounds);
      expect(lost).toEqual([]);
    } finally {
      await server.remove();
    }
  });
});

/** What the writer said until it was killed, so long after it began to write. */
async function readUntilKilled(child: ChildProcess, afterMs: number): Promise<string[]> {
  const said: string[] = [];
  if (child.stdout === null) throw new Error('the writer cannot be read');
  const ended = once(child, 'close');
  createInterface(child.stdout).on('line', (line) => {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), afterMs);
    else said.push(line);
  });
  await ended;
  return said;
}
