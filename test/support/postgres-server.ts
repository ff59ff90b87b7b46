import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of the tests' own, with its data in a folder that goes with it. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Runs a statement as the administrator and gives its rows. */
  query(databaseUrl: string, text: string): Promise<Record<string, unknown>[]>;
  /** Ends the server at once, as a crash would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const programs = findPrograms();

/** Whether this machine has PostgreSQL; says so where it has not. A CI that promises it fails without. */
export function hasPostgres(): boolean {
  if (programs !== undefined) return true;
  if (process.env.COO_BOT_TEST_POSTGRES === 'required') throw new Error('PostgreSQL is not installed');
  process.stderr.write(
    'SKIPPED: the tests on PostgreSQL, which is not installed (Debian: apt-get install postgresql)\n',
  );
  return false;
}

/** Starts a server on a free port. */
export async function startPostgres(): Promise<PostgresServer> {
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'coo-bot-postgres-'));
  const user = unprivilegedUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const settings = ['-D', data, '-U', 'bot', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), settings, { ...user, cwd: folder, stdio: 'ignore' });
  const port = await findFreePort();
  const addressOf = (name: string): string => `postgres://bot@127.0.0.1:${port}/${name}`;
  const run = () => {
    // No power cut is tested here, and a busy disk would make the tests slow.
    const options = ['listen_addresses=127.0.0.1', 'fsync=off'].flatMap((option) => ['-c', option]);
    const args = ['-D', data, '-p', String(port), '-k', folder, ...options];
    return spawn(join(programs ?? '', 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' });
  };
  let server = run();

  async function query(databaseUrl: string, text: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }
  async function untilReady(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        await query(addressOf('postgres'), 'select 1');
        return;
      } catch (error) {
        if (tries > 300 || server.exitCode !== null) throw error;
        await sleep(100);
      }
    }
  }
  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  }

  await untilReady();
  return {
    query,
    kill,
    async createDatabase() {
      const name = `bot_${randomUUID().replaceAll('-', '')}`;
      await query(addressOf('postgres'), `create database ${name}`);
      return addressOf(name);
    },
    async start() {
      server = run();
      await untilReady();
    },
    async remove() {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The newest of Debian's versions, which are in folders of their own, or what is on the path. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((each) => join(debian, each, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((each) => existsSync(join(each, 'initdb')) && existsSync(join(each, 'postgres')));
}

/** PostgreSQL does not run as root; its packages make a user for it. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
