import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { knowledgeDirectory, projectDirectory } from '../../paths.ts';
import { renderScore } from '../evaluate.ts';
import type { LabelledQuestion } from '../score.ts';
import { measureAll } from './measure-all.ts';
import { renderCharts } from './render-charts.ts';
import { renderExamples } from './render-examples.ts';
import { renderReport } from './render-report.ts';

/** Measures everything and writes the report, its charts and the examples to `docs/`. */
export function writeReport(parts: {
  readonly questions: readonly LabelledQuestion[];
  /** The day, YYYY-MM-DD. */
  readonly today: string;
  /** Is told what is under way. */
  readonly tell: (line: string) => void;
}): void {
  const { questions, today, tell } = parts;
  // The build leaves the ways of asking out, which is what is held out here.
  const { knowledge } = loadKnowledge(knowledgeDirectory, today);
  const measurements = measureAll(knowledge, questions, (step) => tell(`measuring ${step} …`));
  const docs = join(projectDirectory, 'docs');
  mkdirSync(join(docs, 'images'), { recursive: true });
  for (const [name, svg] of Object.entries(renderCharts(measurements))) {
    writeFileSync(join(docs, `images/answer-quality-${name}.svg`), svg);
  }
  writeFileSync(join(docs, 'answer-quality.md'), renderReport(measurements, today));
  writeFileSync(join(docs, 'examples.md'), renderExamples(measurements.answerer, today));
  tell(
    `\n${renderScore(measurements.evaluation.score)}\n\nWritten: docs/answer-quality.md, docs/examples.md.`,
  );
}
