import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A way to run local-slack. */
export interface LocalSlackCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** Whether it has to be brought here first. */
  readonly fetched: boolean;
}

const version = '0.1.8';
const packageName = 'local-slack-linux-x64';

/** How local-slack can be run on this machine; undefined where it cannot. */
export function findLocalSlack(machine: { platform: string; arch: string }): LocalSlackCommand | undefined {
  if (machine.platform === 'linux' && machine.arch === 'x64') {
    const file = findInstalled();
    return file === undefined ? undefined : { file, args: [], fetched: false };
  }
  // It is stopped as a group of processes, which Windows does not have.
  if (machine.platform === 'win32') return undefined;
  return { file: 'npx', args: ['--yes', '--fetch-retries=0', `local-slack@${version}`], fetched: true };
}

function findInstalled(): string | undefined {
  const { resolve } = createRequire(import.meta.url);
  try {
    const file = join(dirname(resolve(`${packageName}/package.json`)), 'bin', 'local-slack');
    return existsSync(file) ? file : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
