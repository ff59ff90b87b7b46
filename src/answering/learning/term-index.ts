import type { Tally } from '../text/tally.ts';
import { findHash, sortHashes } from '../text/text-hash.ts';

/** Which items have which terms. */
export interface TermIndex {
  /** The terms, as sorted hashes. */
  readonly terms: Int32Array;
  /** Of term n, the items from `ends[n - 1]` up to `ends[n]` have it. */
  readonly ends: Int32Array;
  readonly items: Int32Array;
}

/**
 * Lists for every term the items that have it. All go into one array, because tens of thousands of small ones would
 * take up megabytes.
 * @param termsOf the terms of each item, as hashes, each once.
 */
export function indexTerms(termsOf: readonly (readonly number[])[]): TermIndex {
  const terms = sortHashes(termsOf.flat());
  const idsOf = termsOf.map((own) => own.map((term) => findHash(terms, term)));
  const counts = new Int32Array(terms.length);
  for (const id of idsOf.flat()) counts[id] = (counts[id] ?? 0) + 1;
  const ends = new Int32Array(terms.length);
  let total = 0;
  for (const [id, count] of counts.entries()) {
    ends[id] = total;
    total += count;
  }
  const items = new Int32Array(total);
  for (const [item, ids] of idsOf.entries()) {
    for (const id of ids) {
      items[ends[id] ?? 0] = item;
      // Filled up, each beginning has become the end.
      ends[id] = (ends[id] ?? 0) + 1;
    }
  }
  return { terms, ends, items };
}

/**
 * Adds what a term weighs to the sum of every item that has it, and gives that weight.
 * @param weigh tells what a term weighs that so many items have.
 */
export function addWeight(
  { terms, ends, items }: TermIndex,
  term: number,
  weigh: (count: number) => number,
  tally: Tally,
): number {
  const id = findHash(terms, term);
  const start = id > 0 ? (ends[id - 1] ?? 0) : 0;
  const end = id >= 0 ? (ends[id] ?? 0) : 0;
  const weight = weigh(end - start);
  tally.add(items, start, end, weight);
  return weight;
}
