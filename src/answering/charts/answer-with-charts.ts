import { type Answer, type Answerer, newConversation } from '../answer.ts';
import { plainAnswer } from '../composing/plain-answer.ts';
import { type FindChart, type FoundChart, findWishedChart } from './find-chart.ts';
import { readChartWish } from './read-chart-wish.ts';
import { renderChartTree } from './render-chart-tree.ts';

/** An answerer that shows reporting lines as indented text to those who wish for a chart. */
export function answerWithCharts(answerer: Answerer, findChart: FindChart): Answerer {
  return (text, conversation = newConversation) => {
    const of = readChartWish(text.toLowerCase().replace(/[?!.\s]+$/, ''));
    if (of === undefined) return answerer(text, conversation);
    return { answer: tellChart(findWishedChart(findChart, of, conversation)), conversation };
  };
}

function tellChart(found: FoundChart): Answer {
  if ('reason' in found) return plainAnswer('decline', found.reason, 1);
  const { chart } = found;
  const sections = [{ text: renderChartTree(chart) }];
  return plainAnswer('answer', chart.title, 1, { sections, sources: chart.sources });
}
