import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderJsonSchemas } from '../../src/knowledge/json-schemas.ts';
import { knowledgeDirectory } from '../../src/paths.ts';

const folder = join(knowledgeDirectory, 'schema');

it('keeps the JSON Schemas for editors as the code would write them (npm run knowledge:schema)', () => {
  const written = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  expect(written).toEqual(renderJsonSchemas());
});

it('points every knowledge file at its schema', () => {
  for (const name of readdirSync(knowledgeDirectory).filter((each) => each.endsWith('.yml'))) {
    const [first] = readFileSync(join(knowledgeDirectory, name), 'utf8').split('\n');
    expect(first, name).toBe(
      `# yaml-language-server: $schema=schema/${name.replace('.yml', '.schema.json')}`,
    );
  }
  for (const folder of ['facts', 'asked']) {
    for (const name of readdirSync(join(knowledgeDirectory, folder))) {
      const [first] = readFileSync(join(knowledgeDirectory, folder, name), 'utf8').split('\n');
      expect(first, name).toBe(`# yaml-language-server: $schema=../schema/${folder}.schema.json`);
    }
  }
});
