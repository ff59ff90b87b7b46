import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBot } from '../support/built-bot.ts';

let built: ReturnType<typeof buildBot>;
beforeAll(() => {
  built = buildBot();
}, 60_000);
afterAll(() => built.remove());

async function ask(words: readonly string[], input = '') {
  const child = spawn(process.execPath, ['dist/terminal/ask.js', ...words], { cwd: built.folder });
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { stdout, stderr, code };
}

describe('npm run ask', () => {
  test('prints the answer to the question that it is given', async () => {
    const { stdout, stderr, code } = await ask(['who does', 'the COO report to?']);
    expect(stdout).toMatch(/CEO.*\n\nSources: /s);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  test('shows reporting lines to those who ask for a chart', async () => {
    const { stdout } = await ask(['draw me an org chart of the COO']);
    expect(stdout).toMatch(/^COO: reporting lines\n\nCEO\n {4}COO/);
  });

  test('answers a line of JSON each, and goes on after a bad one', async () => {
    const { stdout, code } = await ask(
      ['--json'],
      '{"id":"1","text":"hi"}\nbad\n\n{"id":"2","text":"thanks"}',
    );
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: '1', outcome: 'greet' },
      { error: 'this line is not JSON' },
      { id: '2', outcome: 'thank' },
    ]);
    expect(code).toBe(0);
  });

  test('answers questions from a pipe as one conversation, without prompts', async () => {
    const { stdout } = await ask([], 'what does an operations director do?\n\nand who do they report to?\n');
    expect(stdout).not.toContain('you>');
    expect(stdout.match(/^Sources: /gm)).toHaveLength(2);
    expect(stdout).toMatch(/operations director.*reports to/);
  });

  test('ends quietly when nobody reads any more', async () => {
    const child = spawn(process.execPath, ['dist/terminal/ask.js', '--json'], { cwd: built.folder });
    const errors = text(child.stderr);
    // What it can no longer take is not our concern here.
    child.stdin.on('error', () => {});
    child.stdin.write('{"id":"1","text":"hi"}\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end('{"id":"2","text":"hi"}\n'.repeat(10));
    const [code] = await once(child, 'close');
    expect({ code, stderr: await errors }).toEqual({ code: 0, stderr: '' });
  });

  test('explains itself', async () => {
    expect(await ask(['--help'])).toEqual({ stdout: expect.stringContaining('Usage:'), stderr: '', code: 0 });
  });

  test.each([
    [['--yaml'], "Unknown option '--yaml'."],
    [['--json', 'what is a COO?'], '--json reads its questions from the standard input.'],
  ])('turns down %j with its usage', async (words, reason) => {
    const { stdout, stderr, code } = await ask(words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(new RegExp(`^${reason}\n\nUsage:`));
  });
});
