import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { today } from '../knowledge/today.ts';
import { knowledgeDirectory } from '../paths.ts';
import { collectEvidence } from './collect-evidence.ts';
import { fitLogistic } from './fit-logistic.ts';
import { learnFolds } from './learn-folds.ts';

/**
 * `npm run calibrate`: fits the weights of the confidence on messages that the interpreter was not trained on,
 * fold by fold, and prints them for `src/answering/learning/confidence.ts`.
 */
const folds = 5;
const { knowledge } = loadKnowledge(process.argv[2] ?? knowledgeDirectory, today());
const rows = collectEvidence(learnFolds(knowledge, folds), ({ interpret }) => interpret);
const right = rows.filter(({ holds }) => holds).length;
process.stdout.write(`${rows.length} held-out messages, ${right} with the right facet first\n`);
process.stdout.write(
  `[${fitLogistic(rows)
    .map((weight) => weight.toFixed(2))
    .join(', ')}]\n`,
);
