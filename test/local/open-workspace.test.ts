import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findLocalSlack } from '../../src/local/find-local-slack.ts';
import { openWorkspace } from '../../src/local/open-workspace.ts';
import { createLogSink } from '../support/start-bot.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coo-bot-open-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('where local-slack comes from', () => {
  test.each([
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
  ])('npx brings it to %s on %s, in the version that we know', (platform, arch) => {
    expect(findLocalSlack({ platform, arch })).toEqual({
      file: 'npx',
      args: ['--yes', '--fetch-retries=0', 'local-slack@0.1.8'],
      fetched: true,
    });
  });

  test('Windows has none', () => {
    expect(findLocalSlack({ platform: 'win32', arch: 'x64' })).toBeUndefined();
  });
});

describe('opening the workspace', () => {
  const open = (script: string) => {
    const file = join(folder, 'program');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return openWorkspace({
      command: { file, args: ['--first'], fetched: false },
      dataDir: join(folder, 'data'),
      port: 1,
      log: createLogSink().log,
    });
  };

  test('the reason is the line in which the program complains', async () => {
    const opened = await open('echo hello; echo "npm error code E404" >&2; echo bye; exit 1');
    expect(opened).toEqual({ kind: 'failed', reason: 'npm error code E404' });
  });

  test('a program that ends without a word is said to', async () => {
    expect(await open('exit 0')).toEqual({ kind: 'failed', reason: 'it ended at once' });
  });

  test('a program that is not there is named', async () => {
    const opened = await openWorkspace({
      command: { file: join(folder, 'nothing'), args: [], fetched: false },
      dataDir: folder,
      port: 1,
      log: createLogSink().log,
    });
    expect(opened).toEqual({ kind: 'failed', reason: expect.stringContaining('nothing') });
  });

  test('it is given the file of the workspace, the port and the name by which the bot reaches it', async () => {
    await open(`echo "$@" > ${join(folder, 'given')}`);
    const file = join(folder, 'data/local-slack.yml');
    expect(readFileSync(join(folder, 'given'), 'utf8')).toBe(
      `--first --config ${file} --port 1 --base-host 127.0.0.1\n`,
    );
    expect(existsSync(file)).toBe(true);
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      workspace: { name: 'coo-bot local' },
      app: {
        botName: 'coo-bot',
        mode: 'socket',
        botToken: expect.stringMatching(/^xoxb-/),
        appToken: expect.stringMatching(/^xapp-/),
      },
      channels: [{ name: 'general' }, { name: 'people-team' }, { is_im: true }],
    });
  });
});
