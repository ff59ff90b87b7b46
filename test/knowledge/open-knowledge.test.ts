import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { serialize } from 'node:v8';
import { afterAll, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/create-answerer.ts';
import { readCompiledKnowledge, writeCompiledKnowledge } from '../../src/knowledge/compiled-knowledge.ts';
import { openKnowledge } from '../../src/knowledge/open-knowledge.ts';
import { knowledgeDirectory } from '../../src/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (path: string) => openKnowledge(knowledgeDirectory, path, '2026-11-22');
const compiledPath = join(folder, 'knowledge.bin');
const learned = await open(compiledPath);
writeFileSync(compiledPath, writeCompiledKnowledge(learned));
const compiled = readFileSync(compiledPath);

const questions = [
  'who does the COO report to?',
  'whats teh salery of an oprations director',
  'is the COO above the CFO?',
  'what did Bennett and Miles find',
  'hello',
  'best pizza in town?',
];

it('learns where nothing was compiled', () => {
  expect(learned.compiled).toBe(false);
});

it('answers from what was compiled just as from what it has learned', async () => {
  const opened = await open(compiledPath);
  expect(opened.compiled).toBe(true);
  expect(opened.version).toBe(learned.version);
  expect(isDeepStrictEqual(opened.learned, learned.learned)).toBe(true);
  const answerers = [opened, learned].map((each) => createAnswerer(each.knowledge, each.learned));
  const [fromCompiled, fromLearned] = answerers.map((answer) => questions.map((text) => answer(text)));
  expect(fromCompiled).toEqual(fromLearned);
});

it.each([
  ['cut off', () => compiled.subarray(0, compiled.length / 2)],
  ['of other files', () => writeCompiledKnowledge({ ...learned, version: 'another' })],
])(
  'learns again where what was compiled is %s',
  async (_, spoil) => {
    const path = join(folder, 'spoilt.bin');
    writeFileSync(path, spoil());
    const opened = await open(path);
    expect(opened.compiled).toBe(false);
    expect(opened.learned).toEqual(learned.learned);
  },
  120_000,
);

it('reads nothing out of a file that it did not write whole', () => {
  const spoilt = [
    ...Array.from({ length: 40 }, (_, part) => compiled.subarray(0, (part * compiled.length) / 40)),
    compiled.subarray(0, compiled.length - 1),
    Buffer.from('{"version":"0123456789ab"}'),
    serialize({ version: learned.version }),
    serialize(undefined),
  ];
  const path = join(folder, 'unreadable.bin');
  for (const bytes of spoilt) {
    writeFileSync(path, bytes);
    expect(readCompiledKnowledge(path)).toBeUndefined();
  }
  expect(readCompiledKnowledge(join(folder, 'missing.bin'))).toBeUndefined();
});
