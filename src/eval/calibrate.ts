import { readEvidence } from '../answering/confidence.ts';
import { createInterpreter } from '../answering/interpret.ts';
import { learn } from '../answering/learn.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { knowledgeDirectory } from '../paths.ts';
import { fitLogistic, type LabelledEvidence } from './fit-logistic.ts';
import { leaveOut } from './leave-out.ts';

/**
 * `npm run calibrate`: fits the weights of the confidence on messages that the interpreter was not trained on,
 * fold by fold, and prints them for `src/answering/confidence.ts`.
 */
const folds = 5;
const { knowledge } = loadKnowledge(
  process.argv[2] ?? knowledgeDirectory,
  new Date().toISOString().slice(0, 10),
);
const rows: LabelledEvidence[] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const { kept, heldOut } = leaveOut(knowledge, fold, folds);
  const interpret = createInterpreter(kept, learn(kept));
  for (const { text, facets } of heldOut) {
    const reading = interpret(text);
    rows.push({ evidence: readEvidence(reading), holds: facets.includes(reading.facets[0]?.label ?? '') });
  }
}
const right = rows.filter(({ holds }) => holds).length;
process.stdout.write(`${rows.length} held-out messages, ${right} with the right facet first\n`);
process.stdout.write(
  `[${fitLogistic(rows)
    .map((weight) => weight.toFixed(2))
    .join(', ')}]\n`,
);
