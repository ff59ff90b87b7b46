import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** A program that runs beside us and never outlives us. */
export interface KeptProcess {
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** How long the program may take to end by itself. */
const graceMs = 3_000;

/**
 * In a group of its own the program does not get the Ctrl+C that is meant for us, so we can finish first.
 * The watcher beside it reads a pipe that only we hold open: when we are gone, even killed, it ends the group.
 */
const script = '(cat <&3; kill 0) >/dev/null 2>&1 & exec "$@" 3<&-';

/** Starts a program on a system with a POSIX shell; `onLine` gets what it prints. */
export function runKeptProcess(
  file: string,
  args: readonly string[],
  onLine: (line: string) => void,
): KeptProcess {
  const child = spawn('sh', ['-c', script, 'sh', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', onLine);
  }
  const lifeline = child.stdio[3];
  // All that it has printed has been read by then.
  const ended = once(child, 'close').then(() => {});
  child.once('exit', () => lifeline?.destroy());
  return {
    ended,
    async stop() {
      lifeline?.destroy();
      const late = pause(graceMs, 'late', { ref: false });
      if ((await Promise.race([ended, late])) !== 'late' || child.pid === undefined) return;
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
