import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from './find-free-port.ts';

/** A PostgreSQL server of one's own, with its data in a folder that goes with it. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Runs a statement as the administrator and gives its rows. */
  query(databaseUrl: string, text: string): Promise<Record<string, unknown>[]>;
  /** Ends the server at once, as a crash would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it where it stands, with its connections open: whoever waits for it waits until it is thawed. */
  freeze(): Promise<void>;
  thaw(): void;
  remove(): Promise<void>;
}

const programs = findPrograms();

/** Whether this machine has PostgreSQL; says so where it has not. A CI that promises it fails without. */
export function hasPostgres(): boolean {
  if (programs !== undefined) return true;
  if (process.env.COO_BOT_TEST_POSTGRES === 'required') throw new Error('PostgreSQL is not installed');
  process.stderr.write(
    'SKIPPED: what needs PostgreSQL, which is not installed (Debian: apt-get install postgresql)\n',
  );
  return false;
}

/**
 * Starts a server on a free port. Unless it is to be `durable` it does not wait for the disk: tests cut no power, and a
 * busy disk would make them slow.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
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
    const wanted = ['listen_addresses=127.0.0.1', `fsync=${durable ? 'on' : 'off'}`];
    const options = wanted.flatMap((option) => ['-c', option]);
    const args = ['-D', data, '-p', String(port), '-k', folder, ...options];
    return spawn(join(programs ?? '', 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' });
  };
  let server = run();
  let frozen: number[] = [];

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

  function thaw(): void {
    for (const pid of frozen.splice(0)) signal(pid, 'SIGCONT');
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
    async freeze() {
      const backends = await query(
        addressOf('postgres'),
        `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      frozen = [server.pid ?? 0, ...backends.map(({ pid }) => Number(pid))];
      for (const pid of frozen) signal(pid, 'SIGSTOP');
    },
    thaw,
    async remove() {
      thaw();
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

/** A connection may have ended meanwhile, and its process with it. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
