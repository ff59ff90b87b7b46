import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectDirectory } from '../src/paths.ts';
import { proofs } from '../src/proof/proofs.ts';
import { hasPostgres } from '../src/proof/stage/postgres-server.ts';
import { buildBot } from './support/built-bot.ts';

const names = Object.keys(proofs);
const withoutPostgres = ['slack-faults', 'socket-faults', 'oauth'];
/** Of a short form on a busy machine. */
const patienceMs = 180_000;

test('each proof is a command', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectDirectory, 'package.json'), 'utf8'));
  const commands = Object.keys(scripts).filter((name) => name.startsWith('proof:'));
  expect(commands).toEqual(names.map((name) => `proof:${name}`));
  for (const name of names) expect(scripts[`proof:${name}`]).toMatch(new RegExp(`run-proof\\.js ${name}$`));
});

describe('in their short forms', () => {
  let bot: ReturnType<typeof buildBot>;
  beforeAll(() => {
    bot = buildBot();
  });
  afterAll(() => bot.remove());

  async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, ['dist/proof/run-proof.js', ...args], { cwd: bot.folder });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += String(chunk);
    });
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }

  const possible = hasPostgres() ? names : withoutPostgres;

  test.each(possible)('%s meets its bars', { timeout: patienceMs }, async (name) => {
    const { code, output } = await run(name);
    expect(output).not.toContain('MISSED');
    expect(output).toMatch(/ met$/m);
    expect({ code, output }).toEqual({ code: 0, output });
  });

  test.each(possible)('%s misses them without what it is about', { timeout: patienceMs }, async (name) => {
    const { code, output } = await run(name, '--sabotage');
    expect(output).toContain('MISSED');
    expect(code).toBe(1);
  });
});
