import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectDirectory } from '../src/paths.ts';

const documents = [
  ...readdirSync(projectDirectory).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(projectDirectory, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (path: string): string => readFileSync(join(projectDirectory, path), 'utf8');

describe.each(documents)('%s', (document) => {
  it('names no file that is gone', () => {
    const named = [...read(document).matchAll(/`((?:src|test|knowledge|docs|\.ci)\/[\w./*-]+)`/g)].map(
      ([, path = '']) => path,
    );
    const gone = named.filter((path) => !existsSync(join(projectDirectory, path.replace(/\*.*$/, ''))));
    expect(gone).toEqual([]);
  });

  it('links to no file that is gone', () => {
    const linked = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, path = '']) => path);
    const gone = linked.filter((path) => !existsSync(join(projectDirectory, dirname(document), path)));
    expect(gone).toEqual([]);
  });

  it('names no command that is gone', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...read(document).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('SECURITY.md gives a reason for every scope of the manifest, and for no other', () => {
  const { oauth_config } = parse(read('manifest.yml')) as { oauth_config: { scopes: { bot: string[] } } };
  const explained = [...read('SECURITY.md').matchAll(/^\| `([\w:]+)` +\|/gm)].map(([, scope]) => scope);
  expect(explained.sort()).toEqual([...oauth_config.scopes.bot].sort());
});
