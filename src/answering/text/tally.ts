/** Adds up weights item by item, and knows which items have any: mostly few of very many. */
export interface Tally {
  /** Adds the same weight to the sum of each item from `start` up to `end`. */
  add(items: Int32Array, start: number, end: number, weight: number): void;
  /** Items with a sum, in the order in which they got their first weight. */
  items(): Int32Array;
  sum(item: number): number;
  clear(): void;
}

/** Makes a tally of so many items. */
export function createTally(size: number): Tally {
  const sums = new Float32Array(size);
  const touched = new Int32Array(size);
  let count = 0;
  return {
    add(items, start, end, weight) {
      for (let place = start; place < end; place += 1) {
        const item = items[place] ?? 0;
        const sum = sums[item] ?? 0;
        if (sum === 0) {
          touched[count] = item;
          count += 1;
        }
        sums[item] = sum + weight;
      }
    },
    items: () => touched.subarray(0, count),
    sum: (item) => sums[item] ?? 0,
    clear() {
      for (let place = 0; place < count; place += 1) sums[touched[place] ?? 0] = 0;
      count = 0;
    },
  };
}
