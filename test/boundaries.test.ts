import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDirectory } from '../src/paths.ts';

const source = join(projectDirectory, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'));

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(source, from), 'utf8');
  const specifiers = [
    ...text.matchAll(
      /^(?:import|export)[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
    ),
  ];
  return specifiers.map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const to = specifier.startsWith('.')
      ? relative(source, resolve(source, dirname(from), specifier))
          .split(sep)
          .join('/')
      : specifier;
    return { from, to };
  });
});

const from = (folder: string): Import[] => imports.filter((each) => each.from.startsWith(`${folder}/`));

describe('import boundaries', () => {
  it('finds imports at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('keeps the answering core pure: no Slack, no I/O, nothing of the rest of the bot', () => {
    const allowed = new Set(['fuse.js', 'stemmer']);
    const others = from('answering').filter(({ to }) => !to.startsWith('answering/') && !allowed.has(to));
    expect(others).toEqual([]);
  });

  it('keeps the answering core in layers: each folder knows those before it, and three kinds of data', () => {
    const layers = [
      'text',
      'roles',
      'reading',
      'learning',
      'verdicts',
      'choosing',
      'deciding',
      'following-up',
      'composing',
      'charts',
    ];
    const folders = readdirSync(join(source, 'answering'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...layers].sort());
    const data = ['answering/answer.ts', 'answering/knowledge.ts', 'answering/lookup.ts'];
    const layerOf = (file: string): number => layers.indexOf(file.split('/')[1] ?? '');
    const upwards = from('answering').filter(
      (each) =>
        layerOf(each.from) >= 0 &&
        each.to.startsWith('answering/') &&
        !data.includes(each.to) &&
        (layerOf(each.to) < 0 || layerOf(each.to) > layerOf(each.from)),
    );
    expect(upwards).toEqual([]);
  });

  it('keeps clock, chance and environment out of the answering core', () => {
    for (const file of files.filter((name) => name.startsWith('answering/'))) {
      const text = readFileSync(join(source, file), 'utf8');
      expect(text, file).not.toMatch(
        /\bDate\b|Math\.random|\bprocess\.|performance\.now|setTimeout|\bfetch\(/,
      );
    }
  });

  it('lets fuse.js in where words and names are looked up, and nowhere else', () => {
    const importers = imports.filter(({ to }) => to === 'fuse.js').map((each) => each.from);
    expect(importers.filter((file) => file.startsWith('answering/')).sort()).toEqual([
      'answering/composing/search-topics.ts',
      'answering/roles/nearest-roles.ts',
    ]);
    expect(importers.filter((file) => !/^(answering|bench)\//.test(file))).toEqual([]);
  });

  it('lets only the Slack layer know Bolt', () => {
    const bolt = imports.filter(({ to }) => to.startsWith('@slack/'));
    expect(bolt.length).toBeGreaterThan(0);
    // The bench and a proof hold us beside a bare Bolt app.
    expect(bolt.filter((each) => !/^(slack|bench|proof)\//.test(each.from))).toEqual([]);
  });

  it('lets pictures know charts and the libraries that draw them, and nothing else of the bot', () => {
    const drawing = ['@hpcc-js/wasm-graphviz', '@resvg/resvg-js'];
    const allowed = (to: string): boolean =>
      to.startsWith('pictures/') || to.startsWith('answering/') || to.startsWith('node:');
    const others = from('pictures').filter(({ to }) => !allowed(to) && !drawing.includes(to));
    expect(others).toEqual([]);
    const elsewhere = imports.filter(({ to }) => drawing.includes(to)).map((each) => each.from);
    expect(elsewhere.length).toBeGreaterThan(1);
    expect(elsewhere.filter((file) => !file.startsWith('pictures/'))).toEqual([]);
    // Charts are all that pictures and the answering core share.
    const shared = from('pictures').filter(({ to }) => to.startsWith('answering/'));
    expect([...new Set(shared.map(({ to }) => to))].sort()).toEqual([
      'answering/charts/chart.ts',
      'answering/text/keep-latest.ts',
    ]);
  });

  it('loads what draws with the first picture, not when the bot starts', () => {
    const text = readFileSync(join(source, 'pictures/create-pictures.ts'), 'utf8');
    const eager = [...text.matchAll(/^import (?!type)[^;]*from '([^']+)'/gm)].map(([, to = '']) => to);
    expect(eager.sort()).toEqual(['../answering/text/keep-latest.ts', './describe-chart.ts', 'node:crypto']);
    const words = from('pictures').filter((each) => each.from === 'pictures/describe-chart.ts');
    expect(words.map(({ to }) => to)).toEqual(['answering/charts/chart.ts']);
  });

  it('lets only the SQL part of the storage know databases, and loads it with the first store', () => {
    const databases = ['kysely', 'libsql', 'pg'];
    // Proofs look into databases, to see what the bot has left there.
    const ofTheBot = imports.filter((each) => !each.from.startsWith('proof/'));
    const importers = ofTheBot.filter(({ to }) => databases.includes(to)).map((each) => each.from);
    expect(new Set(importers).size).toBeGreaterThan(3);
    expect(importers.filter((file) => !file.startsWith('storage/sql/'))).toEqual([]);
    const users = ofTheBot.filter(
      (each) => each.to.startsWith('storage/sql/') && !each.from.startsWith('storage/sql/'),
    );
    expect([...new Set(users.map((each) => each.from))]).toEqual(['storage/open-store.ts']);
    const text = readFileSync(join(source, 'storage/open-store.ts'), 'utf8');
    expect(text).not.toMatch(/^import (?!type)/m);
  });

  it('lets only the installations seal and open, and keeps them from Slack and databases', () => {
    const others = from('installations').filter(
      ({ to }) => !/^(installations|storage)\/[\w-]+\.ts$|^node:crypto$|^zod$/.test(to),
    );
    expect([...new Set(others.map(({ to }) => to))].sort()).toEqual([
      'answering/text/keep-latest.ts',
      'log.ts',
      'start-error.ts',
    ]);
    const ciphers = files.filter((file) => /createCipheriv/.test(readFileSync(join(source, file), 'utf8')));
    expect(ciphers).toEqual(['installations/key-ring.ts']);
  });

  it('lets only operations know how metrics are written down, and loads it where somebody looks', () => {
    const importers = imports.filter(({ to }) => to === 'prom-client').map((each) => each.from);
    expect(importers).toEqual(['operations/prometheus.ts']);
    const users = imports.filter(
      (each) => each.to.startsWith('operations/') && !each.from.startsWith('operations/'),
    );
    // What takes something away from the bot starts it as main does.
    const starters = ['bench/run-on-store.ts', 'main.ts'];
    expect([...new Set(users.map((each) => each.from))].sort()).toEqual(starters);
    for (const starter of starters) {
      const text = readFileSync(join(source, starter), 'utf8');
      expect(text).not.toMatch(/^import (?!type)[^;]*operations\//m);
    }
  });

  it('keeps Slack, knowledge and storage from knowing each other', () => {
    const forbidden = (folder: string, ...others: string[]) =>
      from(folder).filter(({ to }) => others.some((other) => to.startsWith(`${other}/`)));
    expect(forbidden('slack', 'knowledge', 'local', 'terminal', 'eval')).toEqual([]);
    expect(
      forbidden('knowledge', 'installations', 'slack', 'storage', 'pictures', 'local', 'terminal', 'eval'),
    ).toEqual([]);
    expect(
      forbidden('storage', 'installations', 'slack', 'knowledge', 'pictures', 'local', 'terminal', 'eval'),
    ).toEqual([]);
  });

  it('runs without what measures it and puts it to the proof', () => {
    const tools = imports.filter(({ to }) => /^(bench|proof)\//.test(to)).map((each) => each.from);
    expect(tools.filter((file) => !/^(bench|proof|eval)\//.test(file))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(source, file), 'utf8')));
    expect(readers.filter((file) => !/^(bench|proof)\//.test(file))).toEqual(['main.ts']);
  });
});
