import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { factsFileSchema } from '../../src/knowledge/schema.ts';
import { knowledgeDirectory } from '../../src/paths.ts';

const folder = join(knowledgeDirectory, 'facts');
const files = readdirSync(folder).map((name) =>
  factsFileSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))),
);
const served = new Set(files.flatMap(({ facts }) => facts.flatMap(({ covers }) => covers)));
const leftOut = new Set(files.flatMap((file) => file.leftOut.flatMap(({ covers }) => covers)));

it.each([
  ['claims of the article', 'S', 26],
  ['researched facts', 'F', 188],
])('has decided all %s: served, or left out with a reason', (_, letter, count) => {
  const all = Array.from({ length: count }, (_unused, index) => `${letter}${index + 1}`);
  expect(all.filter((id) => !served.has(id) && !leftOut.has(id))).toEqual([]);
});

it('does not both serve and leave out', () => {
  expect([...leftOut].filter((id) => served.has(id))).toEqual([]);
});
