import type { Lookup, Topic } from '../lookup.ts';
import type { Decision, Decline, Request } from './decision.ts';

/** More questions at once than one can answer in a short reply. */
const most = 3;

/** One request for several questions, each of which is answered as if it came by itself after the ones before it. */
export function joinRequests(
  [first, ...others]: readonly Request[],
  left?: Decline,
): Extract<Decision, { kind: 'answer' }> | undefined {
  if (first === undefined) return undefined;
  const further = others.slice(0, most - 1);
  const excess = others[most - 1]?.lookups ?? [];
  return { kind: 'answer', request: { ...first, further, left: left ?? readExcess(excess) } };
}

/** One request for all that one question may mean, each thing looked up once; the least sure of them sets the confidence. */
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
      left: readExcess(lookups.slice(most)),
      lookups: lookups.slice(0, most),
      facets: [...new Set(requests.flatMap(({ facets }) => facets))],
      named: [...new Set(requests.flatMap(({ named }) => named))],
      conditions: [...new Set(requests.flatMap(({ conditions }) => conditions))],
      namedConditions: [...new Set(requests.flatMap(({ namedConditions }) => namedConditions))],
      confidence: Math.min(...requests.map(({ confidence }) => confidence)),
    },
  };
}

/** What does not fit into one answer any more. */
function readExcess([next]: readonly Lookup[]): Decline | undefined {
  if (next === undefined) return undefined;
  return { kind: 'decline', reason: 'too-many', about: next.facet, roles: next.roles, facets: [next.facet] };
}

/** Whether two topics are one facet of the same roles. */
export function isSameTopic(a: Topic, b: Topic): boolean {
  return a.facet === b.facet && a.roles.join() === b.roles.join();
}
