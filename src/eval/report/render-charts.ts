import { renderBarChart } from '../charts/bar-chart.ts';
import { renderReliabilityChart } from '../charts/reliability-chart.ts';
import type { NamedScore } from '../measure-variants.ts';
import type { Measurements } from './measure-all.ts';
import { confuseFacets, forecastFacets } from './summarise.ts';

/** Name of each picture, without folder and ending, with what is in it. */
export type Charts = Readonly<Record<'facets' | 'reliability' | 'parts' | 'robustness', string>>;

/** Draws the charts of the report as SVG. */
export function renderCharts({ trials, variants, selectors, robustness }: Measurements): Charts {
  return {
    facets: renderBarChart(
      'Held-out messages for us with the right facet first, by facet',
      ['right facet first'],
      confuseFacets(trials).map(({ label, right, count }) => ({ label, shares: [right / count] })),
    ),
    reliability: renderReliabilityChart('How honest the confidence is', forecastFacets(trials)),
    parts: renderBarChart(
      'What each part contributes, on the labelled questions',
      ['for us: right', 'for us: wrong', 'not for us: answered'],
      [...variants, ...selectors].map(toRow),
    ),
    robustness: renderBarChart(
      'Same outcome and same facts where a question is written otherwise',
      ['unchanged'],
      robustness.map(({ name, same, count }) => ({ label: name, shares: [same / Math.max(1, count)] })),
    ),
  };
}

function toRow({ name, score }: NamedScore) {
  return { label: name, shares: [score.right, score.wrong, score.falseAnswers] };
}
