import { writeFileSync } from 'node:fs';
import { compiledKnowledgePath } from '../paths.ts';
import { writeCompiledKnowledge } from './compiled-knowledge.ts';
import { openShippedKnowledge } from './open-knowledge.ts';
import { KnowledgeError, renderProblem } from './problem.ts';

/** Part of the build: checks the knowledge, learns from it and leaves both for the bot; exit 1 where it has problems. */
try {
  const { compiled, warnings, ...opened } = await openShippedKnowledge();
  for (const warning of warnings) process.stderr.write(`${renderProblem(warning)}\n`);
  if (!compiled) writeFileSync(compiledKnowledgePath, writeCompiledKnowledge(opened));
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
