import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { WayOfAsking } from './ways-of-asking.ts';

/** The best hit for a text; the higher its score, the likelier it is meant. */
export interface Hit {
  readonly facet: string | undefined;
  readonly score: number;
}

/** A search library used as an answerer: what is asked for is what the best hit asks for. */
export interface Selector {
  readonly name: string;
  select(text: string): Hit | undefined;
}

/** The libraries beside which our answerer is measured, in the settings that suit each best. */
export function createSearchSelectors(ways: readonly WayOfAsking[]): Selector[] {
  return [
    createFuseSelector('fuse.js', ways, { threshold: 0.6 }),
    createFuseSelector('fuse.js token search', ways, { threshold: 0.3, useTokenSearch: true }),
    createMiniSearchSelector('MiniSearch', ways),
  ];
}

function createFuseSelector(
  name: string,
  ways: readonly WayOfAsking[],
  options: IFuseOptions<WayOfAsking>,
): Selector {
  const fuse = new Fuse(ways, { keys: ['text'], includeScore: true, ignoreLocation: true, ...options });
  return {
    name,
    select(text) {
      const [hit] = fuse.search(text, { limit: 1 });
      return hit === undefined ? undefined : { facet: hit.item.facet, score: 1 - (hit.score ?? 1) };
    },
  };
}

function createMiniSearchSelector(name: string, ways: readonly WayOfAsking[]): Selector {
  const search = new MiniSearch<WayOfAsking>({
    fields: ['text'],
    searchOptions: { fuzzy: 0.2, prefix: false },
  });
  search.addAll(ways);
  return {
    name,
    select(text) {
      const [hit] = search.search(text);
      return hit === undefined ? undefined : { facet: ways[Number(hit.id)]?.facet, score: hit.score };
    },
  };
}
