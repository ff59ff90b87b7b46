import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepForOthers, keptPath } from './keep-for-others.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const compiledFile = 'compiled-for-tests.bin';

/** The compiled bot with a copy of the knowledge, in a folder of its own. */
export function buildBot() {
  const folder = mkdtempSync(join(tmpdir(), 'coo-bot-build-'));
  const tsc = join(root, 'node_modules/.bin/tsc');
  try {
    execFileSync(tsc, ['-p', join(root, 'tsconfig.build.json'), '--outDir', join(folder, 'dist')]);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const part of ['package.json', 'knowledge']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const compiled = join(folder, 'dist/knowledge.bin');
  // Learning takes seconds, and where what another test file has learned is of the same build, this one need not.
  if (existsSync(keptPath(compiledFile))) cpSync(keptPath(compiledFile), compiled);
  for (const step of ['dist/bundle.js', 'dist/knowledge/compile.js']) {
    execFileSync(process.execPath, [step], { cwd: folder });
  }
  keepForOthers(compiledFile, readFileSync(compiled));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Runs the process with these settings and no others. */
export function runBot(folder: string, env: Record<string, string>, args = ['dist/coo-bot.js']) {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  let stdout = '';
  let stderr = '';
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, stdout, stderr }));
  const output = new EventEmitter();
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  child.stdout?.on('data', (chunk) => {
    stdout += String(chunk);
    output.emit('more');
  });
  const gone = ended.then((end) => Promise.reject(new Error(`it ended: ${JSON.stringify(end)}`)));
  gone.catch(() => {});
  /** Resolves when the process has printed these words. */
  const printed = async (words: string): Promise<void> => {
    while (!stdout.includes(words)) await Promise.race([once(output, 'more'), gone]);
  };
  return { child, ended, printed };
}
