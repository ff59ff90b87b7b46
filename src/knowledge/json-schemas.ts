import { z } from 'zod';
import { askedFileSchema, factsFileSchema, knowledgeFiles } from './schema.ts';

/** The JSON Schema of each kind of knowledge file, by file name: what `knowledge/schema/` must hold. */
export function renderJsonSchemas(): Readonly<Record<string, string>> {
  const kinds = [
    { path: 'facts.yml', schema: factsFileSchema },
    { path: 'asked.yml', schema: askedFileSchema },
    ...Object.values(knowledgeFiles).map(({ path, schema }) => ({ path, schema })),
  ];
  return Object.fromEntries(
    kinds.map(({ path, schema }) => [
      path.replace('.yml', '.schema.json'),
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
