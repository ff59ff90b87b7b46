import { type Answer, type Answerer, newConversation } from '../answer.ts';
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
  const nothing = { roles: [], facets: [], facts: [], sections: [], sources: [], suggestions: [] };
  if ('reason' in found) return { ...nothing, outcome: 'decline', lead: found.reason, confidence: 1 };
  const { chart } = found;
  return {
    ...nothing,
    outcome: 'answer',
    lead: chart.title,
    sections: [{ text: renderChartTree(chart) }],
    sources: chart.sources,
    confidence: 1,
  };
}
