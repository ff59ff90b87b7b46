import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeDirectory } from '../paths.ts';
import { renderJsonSchemas } from './json-schemas.ts';

/** `npm run knowledge:schema`: writes the JSON Schemas by which editors complete and check the knowledge. */
const folder = join(knowledgeDirectory, 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(renderJsonSchemas())) writeFileSync(join(folder, name), text);
