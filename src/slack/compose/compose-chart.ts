import type { Chart } from '../../answering/charts/chart.ts';
import { type FindChart, findWishedChart } from '../../answering/charts/find-chart.ts';
import { renderChartTree } from '../../answering/charts/render-chart-tree.ts';
import { renderCitation } from '../../answering/composing/plain-text.ts';
import { mrkdwn, type SlackMessage, section } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { limits } from '../blocks/limits.ts';
import { splitText } from '../blocks/split-text.ts';
import { bold } from '../render/bold.ts';
import { renderMessage, renderNote, renderSmallPrint } from '../render/render-answer.ts';
import type { Composers } from './compose-reply.ts';

/** Makes the step that shows reporting lines: of the roles named, else of those talked about last. */
export function createComposeChart(findChart: FindChart): Composers['chart'] {
  return ({ before }, { of }) => {
    const found = findWishedChart(findChart, of, before?.conversation);
    if ('reason' in found) return { message: renderNote(found.reason) };
    return { message: renderChart(found.chart), chart: found.chart };
  };
}

function renderChart(chart: Chart): SlackMessage {
  const tree = cleanText(renderChartTree(chart)).replace(/^( *)/gm, '$1\u2022 ');
  // Slack drops ordinary spaces at the beginning of a line.
  const indented = escapeMrkdwn(tree).replace(/^ +/gm, (spaces) => '\u00A0'.repeat(spaces.length));
  const sources = chart.sources.map(renderCitation).join(' \u00B7 ');
  const small = sources === '' ? [] : renderSmallPrint(`Sources: ${sources}`);
  return renderMessage([chart.title, tree, `Sources: ${sources}`].join('\n\n'), [
    section(mrkdwn(bold(chart.title))),
    ...splitText(indented, limits.section.text).map((part) => section(mrkdwn(part))),
    ...small,
  ]);
}
