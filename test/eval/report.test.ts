import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Confusion } from '../../src/eval/count-confusions.ts';
import { evaluate, renderScore } from '../../src/eval/evaluate.ts';
import { readQuestions } from '../../src/eval/read-questions.ts';
import { renderShare } from '../../src/eval/render-share.ts';
import { examples } from '../../src/eval/report/examples.ts';
import type { Measurements } from '../../src/eval/report/measure-all.ts';
import { renderCharts } from '../../src/eval/report/render-charts.ts';
import { renderConfusionTable } from '../../src/eval/report/render-confusion-table.ts';
import { renderExamples } from '../../src/eval/report/render-examples.ts';
import { renderReport } from '../../src/eval/report/render-report.ts';
import { projectDirectory } from '../../src/paths.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

const questions = readQuestions(readFileSync(join(projectDirectory, 'test/questions.jsonl'), 'utf8'));
const evaluation = evaluate(questions, realAnswerer);
const { score } = evaluation;
const trial = {
  wanted: { text: 'what does a coo earn', facets: ['pay'] },
  guesses: ['pay', 'rank', 'law'],
  confidence: 0.9,
  given: { outcome: 'answer', facets: ['pay'], facts: [] },
} as const;
const measurements: Measurements = {
  knowledge: realKnowledge,
  answerer: realAnswerer,
  evaluation,
  folds: 5,
  trials: [trial, { ...trial, guesses: ['rank', 'law', 'pay'] }],
  variants: [{ name: 'all parts', score }],
  selectors: [{ name: 'a search library', score: { ...score, followUps: 0 } }],
  robustness: [{ name: 'capitals', count: 4, same: 3, broken: [] }],
  publicMessages: {
    count: 40,
    outcomes: new Map([
      ['decline', 38],
      ['answer', 2],
    ]),
    answered: [{ message: 'Was it worth it?', facts: ['coo-when-needed'] }],
  },
};
/** Without the spaces that pad its tables. */
const report = renderReport(measurements, '2026-11-22').replace(/ +/g, ' ');

it('reports the same figures as the score', () => {
  for (const [share, count] of [
    [score.right, score.inScope],
    [score.followUpsRight, score.followUps],
    [score.refused, score.outOfScope],
  ] as const) {
    const written = renderShare(Math.round(share * count), count);
    expect(report).toContain(`| ${count} | ${written} |`);
    expect(renderScore(score)).toContain(written.trim());
  }
});

it('counts every labelled question in its tables', () => {
  const section = report.slice(report.indexOf('## The labelled'), report.indexOf('## Messages it has'));
  const counts = [...section.matchAll(/^\| (?!all )[^|]+ \| (\d+) \|/gm)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(questions.length);
});

it('shows what was measured', () => {
  expect(report).toContain('| for us: right facet first | 1 of 2 |');
  expect(report).toContain('rank (1)');
  expect(report).toContain('| capitals | 4 | 75.0 %');
  expect(report).toContain('2026-11-22');
});

it('names every picture that it draws', () => {
  for (const [name, svg] of Object.entries(renderCharts(measurements))) {
    expect(report).toContain(`images/answer-quality-${name}.svg`);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).not.toMatch(/NaN|undefined/);
  }
});

it('only counts labels that are rare and right', () => {
  const rare: Confusion = { label: 'board', count: 2, right: 2, takenFor: [] };
  const table = renderConfusionTable('roles', [{ ...rare, label: 'coo', count: 9, right: 9 }, rare]);
  expect(table).not.toContain('board');
  expect(table).toContain('The other 1, with 2 messages between them');
});

it('shows twenty examples with what the bot replies, in lines that fit a page', () => {
  const page = renderExamples(realAnswerer, '2026-11-22');
  expect(page.match(/^## \d+\. /gm)).toHaveLength(20);
  for (const { turns } of examples) for (const turn of turns) expect(page).toContain(`> ${turn}\n`);
  for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(125);
});

it('says how many public messages were answered, and shows some', () => {
  expect(report).toContain('| answered | 2 of 40 |');
  expect(report).toContain('- `Was it worth it?` gets `coo-when-needed`');
});
