import type { LabelledQuestion } from '../eval/score.ts';
import { quantile } from './quantile.ts';
import type { Hit, Selector } from './search-selectors.ts';

/** How a selector did; shares are written as per cent. */
export interface JudgedSelector {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
  readonly right: string;
  readonly falselyAnswered: string;
}

/** The share of questions for us that must still be answered when the threshold is drawn. */
const coverage = 0.95;

/** Asks a selector everything and counts right facets, and answers to what is not for us. */
export function judgeSelector(
  selector: Selector,
  inScope: readonly LabelledQuestion[],
  offTopic: readonly LabelledQuestion[],
): JudgedSelector {
  const times: number[] = [];
  const ask = ({ text = '' }: LabelledQuestion): Hit | undefined => {
    const begun = performance.now();
    const hit = selector.select(text);
    times.push(performance.now() - begun);
    return hit;
  };
  const hits = inScope.map((question) => ({ wanted: question.facets ?? [], hit: ask(question) }));
  const strays = offTopic.map(ask);
  const right = hits.filter(({ wanted, hit }) => hit?.facet !== undefined && wanted.includes(hit.facet));
  const threshold = quantile(
    hits.map(({ hit }) => standing(hit)),
    1 - coverage,
  );
  const falselyAnswered = strays.filter((hit) => standing(hit) > 0 && standing(hit) >= threshold);
  return {
    name: selector.name,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    right: percent(right.length, hits.length),
    falselyAnswered: percent(falselyAnswered.length, strays.length),
  };
}

/** A hit that is no question for us stands as low as none. */
function standing(hit: Hit | undefined): number {
  return hit?.facet === undefined ? 0 : hit.score;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}
