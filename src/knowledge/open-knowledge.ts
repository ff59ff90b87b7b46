import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDirectory, compiledKnowledgePath, knowledgeDirectory } from '../paths.ts';
import { type CompiledKnowledge, readCompiledKnowledge } from './compiled-knowledge.ts';
import type { Problem } from './problem.ts';
import { today } from './today.ts';

export interface OpenedKnowledge extends CompiledKnowledge {
  /** Whether it was taken from the build as it stood. */
  readonly compiled: boolean;
  readonly warnings: readonly Problem[];
}

/**
 * Gives the knowledge of a folder: from the build where that is of the same files, else checked and learned from anew,
 * which takes some seconds. Throws a KnowledgeError where the folder has problems.
 * @param day the one, YYYY-MM-DD, against which review dates are held.
 */
export async function openKnowledge(
  directory: string,
  compiledPath: string,
  day: string,
): Promise<OpenedKnowledge> {
  const version = hashInputs(directory);
  const built = readCompiledKnowledge(compiledPath);
  if (built?.version === version) return { ...built, compiled: true, warnings: [] };
  // What reads YAML and learns is not even loaded where the build has done its work.
  const [{ loadKnowledge }, { learn }] = await Promise.all([
    import('./load-knowledge.ts'),
    import('../answering/learning/learn.ts'),
  ]);
  const { knowledge, warnings } = loadKnowledge(directory, day);
  return { version, knowledge, learned: learn(knowledge), compiled: false, warnings };
}

/** Gives the knowledge that is shipped, as {@link openKnowledge} gives any. */
export function openShippedKnowledge(): Promise<OpenedKnowledge> {
  return openKnowledge(knowledgeDirectory, compiledKnowledgePath, today());
}

/** A hash of the knowledge and of the code that checks it and learns from it. */
function hashInputs(directory: string): string {
  const hash = createHash('sha256');
  for (const folder of [directory, join(codeDirectory, 'knowledge'), join(codeDirectory, 'answering')]) {
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const inputs = names.filter((name) => /\.(yml|js|ts)$/.test(name)).sort();
    for (const name of inputs) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
