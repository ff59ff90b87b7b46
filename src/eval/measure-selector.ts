import type { Selector } from '../bench/search-selectors.ts';
import type { NamedScore } from './measure-variants.ts';
import { addUp, judge, type LabelledQuestion } from './score.ts';

/** The share of questions for us that must still be answered when the threshold is drawn. */
const coverage = 0.95;

/**
 * Scores a search library as an answerer of single questions: it answers where its best hit is a question for us and
 * scores high enough. Roles are given to it for free, since it knows of none.
 */
export function measureSelector(selector: Selector, questions: readonly LabelledQuestion[]): NamedScore {
  const hits = questions.map((wanted) => ({ wanted, hit: selector.select(wanted.text ?? '') }));
  const scores = hits
    .filter(({ wanted }) => wanted.outcome === 'answer')
    .map(({ hit }) => standing(hit))
    .sort((a, b) => a - b);
  const threshold = scores[Math.floor((1 - coverage) * scores.length)] ?? 0;
  const verdicts = hits.map(({ wanted, hit }) => {
    const answers = standing(hit) > 0 && standing(hit) >= threshold;
    const given = {
      outcome: answers ? ('answer' as const) : ('decline' as const),
      roles: wanted.outcome === 'answer' ? (wanted.roles ?? []).map(asKnown) : [],
      facets: hit?.facet === undefined ? [] : [hit.facet],
      suggestions: [],
    };
    return { wanted, verdict: judge(wanted, given) };
  });
  return { name: selector.name, score: addUp(verdicts) };
}

/** A hit that is no question for us stands as low as none. */
function standing(hit: ReturnType<Selector['select']>): number {
  return hit?.facet === undefined ? 0 : hit.score;
}

function asKnown(role: string): string {
  return role === 'chief-operations-officer' ? 'coo' : role;
}
