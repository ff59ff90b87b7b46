import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSpooled, type Spooled } from './spooled.ts';

/** A place on this machine's own disk for what cannot be stored just now. */
export interface Spool {
  /** It is on the disk when this resolves. */
  add(entry: Spooled): Promise<void>;
  /** Hands over what is there, in its order, and deletes it; what `store` rejects stays. */
  replay(store: (entry: Spooled) => Promise<void>): Promise<void>;
  /** How many entries wait. */
  size(): number;
  close(): Promise<void>;
}

const fileName = /^spool-(\d+)-[\w-]+\.jsonl$/;

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens the spool in a folder: a file with a line for each entry, made when it is needed. Finds what a process that is
 * gone has left there; processes that run at the same time leave each other's alone.
 */
export async function openSpool(folder: string): Promise<Spool> {
  const sizes = new Map<string, number>();
  for (const path of await findLeft(folder)) sizes.set(path, (await readLines(path)).length);
  const waiting: Waiting[] = [];
  let current: { readonly path: string; readonly handle: FileHandle } | undefined;
  let work: Promise<void> = Promise.resolve();

  /** One thing at a time, in the order in which it was asked for. */
  function inTurn(next: () => Promise<void>): Promise<void> {
    const turn = work.then(next);
    work = turn.catch(() => {});
    return turn;
  }

  async function writeWaiting(): Promise<void> {
    const batch = waiting.splice(0);
    if (batch.length === 0) return;
    try {
      current ??= await makeFile(folder);
      await current.handle.appendFile(batch.map(({ line }) => `${line}\n`).join(''));
      await current.handle.datasync();
      sizes.set(current.path, (sizes.get(current.path) ?? 0) + batch.length);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  async function closeCurrent(): Promise<void> {
    await current?.handle.close();
    current = undefined;
  }

  async function empty(path: string, store: (entry: Spooled) => Promise<void>): Promise<void> {
    const lines = await readLines(path);
    const kept: string[] = [];
    for (const line of lines) {
      const entry = readSpooled(line);
      if (entry !== undefined) await store(entry).catch(() => kept.push(line));
    }
    sizes.set(path, kept.length);
    if (kept.length === lines.length) return;
    if (kept.length > 0) return replaceFile(path, kept);
    sizes.delete(path);
    await rm(path);
  }

  return {
    add: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ line: JSON.stringify(entry), resolve, reject });
        void inTurn(writeWaiting);
      }),
    replay: (store) =>
      inTurn(async () => {
        await closeCurrent();
        for (const path of [...sizes.keys()]) await empty(path, store);
      }),
    size: () => [...sizes.values()].reduce((sum, size) => sum + size, waiting.length),
    close: () => inTurn(closeCurrent),
  };
}

async function readLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
}

async function makeFile(folder: string): Promise<{ path: string; handle: FileHandle }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `spool-${process.pid}-${randomUUID()}.jsonl`);
  const handle = await open(path, 'ax', 0o600);
  await syncFolder(folder);
  return { path, handle };
}

/** Either the old file is there or the new one, whenever the power goes. */
async function replaceFile(path: string, lines: readonly string[]): Promise<void> {
  const next = `${path}.new`;
  const handle = await open(next, 'w', 0o600);
  await handle.writeFile(lines.map((line) => `${line}\n`).join(''));
  await handle.datasync();
  await handle.close();
  await rename(next, path);
}

/** A file's name is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

async function findLeft(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => isLeft(fileName.exec(name)?.[1])).map((name) => join(folder, name));
}

/** Whoever had our number before us is gone. */
function isLeft(pid: string | undefined): boolean {
  if (pid === undefined) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
