import { knowledgeDirectory } from '../paths.ts';
import { loadKnowledge } from './load-knowledge.ts';
import { KnowledgeError, renderProblem } from './problem.ts';
import { today } from './today.ts';

/** `npm run knowledge:check [-- FOLDER]`: lists every problem of the knowledge at once; exit 1 where there is any. */
const directory = process.argv[2] ?? knowledgeDirectory;
try {
  const { knowledge, warnings } = loadKnowledge(directory, today());
  for (const warning of warnings) process.stdout.write(`${renderProblem(warning)}\n`);
  const counts = [
    `${knowledge.facts.length} facts`,
    `${knowledge.roles.length} roles`,
    `${knowledge.facets.length} facets`,
    `${knowledge.charts.length} charts`,
    `${knowledge.sources.length} sources`,
    `${warnings.length} warnings`,
  ];
  process.stdout.write(`The knowledge is fine: ${counts.join(', ')}.\n`);
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
