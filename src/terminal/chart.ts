import { writeFileSync } from 'node:fs';
import type { Chart } from '../answering/charts/chart.ts';
import { createFindChart } from '../answering/charts/find-chart.ts';
import { renderChartTree } from '../answering/charts/render-chart-tree.ts';
import { renderCitation } from '../answering/composing/plain-text.ts';
import { openShippedKnowledge } from '../knowledge/open-knowledge.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { createPictures } from '../pictures/create-pictures.ts';
import { chartUsage, readChartArguments } from './read-chart-arguments.ts';

const { stdout, stderr } = process;

/** `npm run chart`: reporting lines as text on the screen and as a picture in a file. */
async function showChart(words: readonly string[]): Promise<void> {
  const told = readChartArguments(words);
  if (told.kind === 'help') {
    stdout.write(chartUsage);
    return;
  }
  if (told.kind === 'wrong') return refuse(`${told.reason}\n\n${chartUsage}`);
  const { knowledge } = await openShippedKnowledge();
  const found = createFindChart(knowledge)(told.text, told.variant);
  if ('reason' in found) return refuse(`${found.reason}\n`);
  stdout.write(`${renderText(found.chart)}\n`);
  const path = told.out ?? 'chart.png';
  const { png } = await createPictures().draw(found.chart, told.dark ? 'dark' : 'light');
  try {
    writeFileSync(path, png);
    stdout.write(`\nPicture: ${path}\n`);
  } catch (error) {
    refuse(`The picture could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function renderText(chart: Chart): string {
  const sources = chart.sources.map(renderCitation).join('; ');
  return [chart.title, renderChartTree(chart), ...(sources === '' ? [] : [`Sources: ${sources}`])].join(
    '\n\n',
  );
}

function refuse(reason: string): void {
  stderr.write(reason);
  process.exitCode = 2;
}

showChart(process.argv.slice(2)).catch((error: unknown) => {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`${error instanceof KnowledgeError ? error.message : details}\n`);
  process.exitCode = 1;
});
