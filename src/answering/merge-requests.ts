import type { Topic } from './choose-facts.ts';
import type { Decision, Request } from './decision.ts';

/** More questions at once than one can answer in a short reply. */
const most = 3;
/** One request for all questions, each thing looked up once; the least sure of them sets the confidence. */
export function mergeRequests(
  requests: readonly Request[],
): Extract<Decision, { kind: 'answer' }> | undefined {
  const [first] = requests;
  if (first === undefined) return undefined;
  const lookups = requests
    .flatMap((request) => request.lookups)
    .filter((lookup, index, all) => all.findIndex((other) => isSameTopic(lookup, other)) === index);
  return {
    kind: 'answer',
    request: {
      ...first,
      lookups: lookups.slice(0, most),
      facets: [...new Set(requests.flatMap(({ facets }) => facets))],
      named: [...new Set(requests.flatMap(({ named }) => named))],
      conditions: [...new Set(requests.flatMap(({ conditions }) => conditions))],
      namedConditions: [...new Set(requests.flatMap(({ namedConditions }) => namedConditions))],
      confidence: Math.min(...requests.map(({ confidence }) => confidence)),
    },
  };
}

/** Whether two topics are one facet of the same roles. */
export function isSameTopic(a: Topic, b: Topic): boolean {
  return a.facet === b.facet && a.roles.join() === b.roles.join();
}
