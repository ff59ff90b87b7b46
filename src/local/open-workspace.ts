import { EventEmitter, once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { StartError } from '../start-error.ts';
import type { LocalSlackCommand } from './find-local-slack.ts';
import { runKeptProcess } from './run-kept-process.ts';
import { renderWorkspaceFile } from './workspace-file.ts';

/** A local workspace that is open, or why there is none. */
export type OpenedWorkspace =
  | {
      readonly kind: 'open';
      /** Where a browser finds it. */
      readonly address: string;
      readonly apiUrl: string;
      /** Resolves when it has ended, whoever ended it. */
      readonly ended: Promise<void>;
      close(): Promise<void>;
    }
  | { readonly kind: 'failed'; readonly reason: string };

const startMs = 15_000;
/** 90 MB may have to come over the network first. */
const fetchMs = 180_000;
/** What local-slack prints when it answers. To ask it instead could reach another one on the same port. */
const readyWords = 'local-slack is running';

/** Starts local-slack with our workspace in it and waits until it answers. */
export async function openWorkspace(options: {
  command: LocalSlackCommand;
  dataDir: string;
  port: number;
  log: Log;
}): Promise<OpenedWorkspace> {
  const { command, dataDir, port, log } = options;
  const file = writeWorkspaceFile(dataDir);
  const printed: string[] = [];
  const events = new EventEmitter();
  const ready = once(events, 'ready');
  const args = [...command.args, '--config', file, '--port', String(port), '--base-host', '127.0.0.1'];
  const child = runKeptProcess(command.file, args, (line) => {
    log.debug({ line }, 'local-slack');
    if (printed.length < 100) printed.push(line);
    if (line.includes(readyWords)) events.emit('ready');
  });
  const outcome = await Promise.race([
    ready.then(() => 'open' as const),
    child.ended.then(() => 'ended' as const),
    pause(command.fetched ? fetchMs : startMs, 'late' as const, { ref: false }),
  ]);
  if (outcome === 'open') {
    return {
      kind: 'open',
      address: `http://localhost:${port}`,
      apiUrl: `http://127.0.0.1:${port}/api/`,
      ended: child.ended,
      close: child.stop,
    };
  }
  await child.stop();
  return { kind: 'failed', reason: outcome === 'late' ? 'it does not answer' : findComplaint(printed) };
}

function writeWorkspaceFile(dataDir: string): string {
  const file = join(dataDir, 'local-slack.yml');
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, renderWorkspaceFile());
  } catch (error) {
    throw new StartError(`${file} cannot be written. Set COO_BOT_DATA_DIR to a folder that can be.`, error);
  }
  return file;
}

/** The line that says what is wrong, among all that a program prints while it fails. */
function findComplaint(lines: readonly string[]): string {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return said.find((line) => /error|not found|denied|✗/i.test(line)) ?? said.at(-1) ?? 'it ended at once';
}
