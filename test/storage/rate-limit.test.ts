import { expect, test } from 'vitest';
import { createRateLimit } from '../../src/storage/rate-limit.ts';

function create(most?: number) {
  const clock = { now: 0 };
  const parts = { allowed: 2, withinMs: 1_000, now: () => clock.now };
  return { clock, limit: createRateLimit(most === undefined ? parts : { ...parts, most }) };
}

test('so many are within, the next is told, the others are not', () => {
  const { limit } = create();
  expect([1, 2, 3, 4, 5].map(() => limit('a'))).toEqual(['within', 'within', 'just-over', 'over', 'over']);
  expect(limit('b')).toBe('within');
});

test('it counts any stretch of the time, not whole minutes', () => {
  const { clock, limit } = create();
  const at = (now: number) => {
    clock.now = now;
    return limit('a');
  };
  expect([at(0), at(900), at(999)]).toEqual(['within', 'within', 'just-over']);
  // The first has passed, and what was refused never counted.
  expect([at(1_000), at(1_001), at(1_900)]).toEqual(['within', 'over', 'within']);
});

test('it is said once in a stretch of that time that it is too much', () => {
  const { clock, limit } = create();
  const told = Array.from({ length: 40 }, (_, place) => {
    clock.now = place * 100;
    return { at: clock.now, allowance: limit('a') };
  }).filter(({ allowance }) => allowance === 'just-over');
  expect(told.map(({ at }) => at)).toEqual([200, 1_200, 2_200, 3_200]);
});

test('asking on and on does not keep anybody out', () => {
  const { clock, limit } = create();
  for (let time = 0; time < 50; time += 1) limit('a');
  clock.now = 1_000;
  expect(limit('a')).toBe('within');
});

test('when it is full, whoever asked least lately is forgotten', () => {
  const { limit } = create(2);
  for (const key of ['a', 'a', 'b', 'c']) limit(key);
  expect([limit('c'), limit('a')]).toEqual(['within', 'within']);
});
