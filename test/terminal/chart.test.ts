import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBot } from '../support/built-bot.ts';

let built: ReturnType<typeof buildBot>;
beforeAll(() => {
  built = buildBot();
}, 60_000);
afterAll(() => built.remove());

function chart(...words: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['dist/terminal/chart.js', ...words],
      { cwd: built.folder },
      (error, stdout, stderr) => resolve({ stdout, stderr, code: Number(error?.code ?? 0) }),
    );
  });
}

const isPng = (name: string): boolean =>
  readFileSync(join(built.folder, name)).subarray(1, 4).toString() === 'PNG';

describe('npm run chart', () => {
  test('prints the lines of a role with their sources, and writes the picture', async () => {
    const { stdout, stderr, code } = await chart('coo');
    expect(stdout).toMatch(/^COO: reporting lines\n\nCEO\n {4}COO \(normally, and directly\)\n/);
    expect(stdout).toMatch(/\n\nSources: ESCO.*\n\nPicture: chart\.png\n$/s);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(isPng('chart.png')).toBe(true);
  });

  test('draws a kind of organisation, and two roles, for a light and a dark screen', async () => {
    const nhs = await chart('the chief operating officer', '--variant', 'nhs-trust', '--out', 'light.png');
    expect(nhs.stdout).toMatch(/^NHS trust: reporting lines\n\nTrust board\n/);
    await chart('coo', '--variant', 'nhs-trust', '--dark', '--out', 'dark.png');
    expect(isPng('light.png') && isPng('dark.png')).toBe(true);
    expect(readFileSync(join(built.folder, 'dark.png'))).not.toEqual(
      readFileSync(join(built.folder, 'light.png')),
    );
    const two = await chart('ops director vs COO', '--out', 'two.png');
    expect(two.stdout).toMatch(/^Operations director and COO: reporting lines\n/);
    const none = await chart('--variant', 'uk-company', '--out', 'none.png');
    expect(none.stdout).toMatch(/^UK company: reporting lines\n\nBoard of directors\n/);
  });

  test.each([
    [
      ['operations directr'],
      /^I know no reporting lines of "operations directr"\. Did you mean: Operations director\?\n$/,
    ],
    [
      ['chief wellness officer'],
      /^I know no reporting lines of "chief wellness officer"\. The roles with a chart are: COO, /,
    ],
    [['coo', '--variant', 'nhs'], /^There is no variant "nhs"\. There are: us-corporation, uk-company, /],
    [[], /^Which role\? .*\n\nUsage:/],
    [['coo', '--pdf'], /^Unknown option '--pdf'\.\n\nUsage:/],
    [['coo', '--out', 'x.jpg'], /^--out wants the name of a file that ends in \.png\.\n\nUsage:/],
  ])('turns down %j and says what to do', async (words, reason) => {
    const { stdout, stderr, code } = await chart(...words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(reason);
  });

  test('prints the text although the picture cannot be written', async () => {
    const { stdout, stderr, code } = await chart('ceo', '--out', 'nowhere/x.png');
    expect(stdout).toMatch(/^CEO: reporting lines\n/);
    expect(stderr).toMatch(/^The picture could not be written: ENOENT/);
    expect(code).toBe(2);
    expect(existsSync(join(built.folder, 'nowhere'))).toBe(false);
  });
});
