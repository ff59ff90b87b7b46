import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDirectory } from '../../src/paths.ts';

/** Where a file is that one test file makes and others use as well. */
export function keptPath(name: string): string {
  return join(projectDirectory, 'node_modules/.cache/coo-bot', name);
}

/** Puts a file there in one step: others may be reading or writing it at the same time. */
export function keepForOthers(name: string, bytes: Buffer): void {
  const path = keptPath(name);
  const ownPath = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(ownPath, bytes);
  renameSync(ownPath, path);
}
