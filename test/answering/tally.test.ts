import { expect, it } from 'vitest';
import { createTally } from '../../src/answering/text/tally.ts';

it('adds up item by item, names each item once, and forgets all when it is cleared', () => {
  const tally = createTally(4);
  tally.add(Int32Array.of(2), 0, 1, 1.5);
  tally.add(Int32Array.of(2, 0, 1), 1, 2, 1);
  tally.add(Int32Array.of(2), 0, 1, 2);
  expect([...tally.items()]).toEqual([2, 0]);
  expect([0, 1, 2, 3].map(tally.sum)).toEqual([1, 0, 3.5, 0]);
  tally.clear();
  expect([...tally.items()]).toEqual([]);
  tally.add(Int32Array.of(1), 0, 1, 4);
  expect([0, 1, 2, 3].map(tally.sum)).toEqual([0, 4, 0, 0]);
});
