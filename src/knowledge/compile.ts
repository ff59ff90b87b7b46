import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledKnowledgePath, knowledgeDirectory } from '../paths.ts';
import { type CompiledKnowledge, readCompiledKnowledge } from './compiled-knowledge.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { KnowledgeError, renderProblem } from './problem.ts';

/** Part of the build: checks the knowledge and writes it where the bot reads it; exit 1 where it has problems. */
function compile(): void {
  const version = hashFolder(knowledgeDirectory);
  if (isUpToDate(version)) return;
  const { knowledge, warnings } = loadKnowledge(knowledgeDirectory, new Date().toISOString().slice(0, 10));
  for (const warning of warnings) process.stderr.write(`${renderProblem(warning)}\n`);
  const compiled: CompiledKnowledge = { version, knowledge };
  writeFileSync(compiledKnowledgePath, JSON.stringify(compiled));
}

function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yml'));
  for (const name of names.sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  // The same files under another schema may come out differently.
  hash.update(readFileSync(new URL('./schema.js', import.meta.url)));
  return hash.digest('hex').slice(0, 12);
}

function isUpToDate(version: string): boolean {
  try {
    return readCompiledKnowledge().version === version;
  } catch {
    return false;
  }
}

try {
  compile();
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
