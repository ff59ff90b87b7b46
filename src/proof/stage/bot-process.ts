import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readStartFlags } from '../../bench/start-flags.ts';

/** The bot in a process of its own. */
export interface BotProcess {
  readonly url: string;
  readonly port: number;
  /** From its start until it said that it answers questions. */
  readonly startMs: number;
  /** All that it has written to stdout and stderr. */
  output(): string;
  /** Whether it has ended, and be it by itself. */
  hasEnded(): boolean;
  /** Tells it to stop; its exit code, or null where a signal ended it. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/** How to start a bot. */
export interface BotPlan {
  /** Beside this file's folder. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
}

const patienceMs = 30_000;

/** Starts the bot as it is shipped and waits until it answers questions. Rejects where it ends, or takes too long. */
export async function startBotProcess({ script, args, env, port }: BotPlan): Promise<BotProcess> {
  const begun = performance.now();
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...readStartFlags(), path, ...args], {
    // Away from the project, where a .env would bring settings of its own.
    cwd: tmpdir(),
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let ready = false;
  const ended = once(child, 'exit');
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => () => reject(new Error(`the bot did not start: ${reason}\n${output}`));
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail('it took too long')();
    }, patienceMs);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (ready || !output.includes('coo-bot answers questions')) return;
      ready = true;
      clearTimeout(late);
      resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    // Not when it exits: what it wrote last is still to be read.
    child.once('close', () => {
      clearTimeout(late);
      fail('it ended')();
    });
  });
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    port,
    startMs: performance.now() - begun,
    output: () => output,
    hasEnded,
    async stop() {
      if (!hasEnded()) child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    async kill() {
      if (!hasEnded()) child.kill('SIGKILL');
      await ended;
    },
  };
}
