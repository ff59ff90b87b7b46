import { expect, test } from 'vitest';
import { createMemoryClaims } from '../../src/storage/claims.ts';

const hour = 60 * 60 * 1000;

test('something is taken on once, until its time is over', async () => {
  let now = 0;
  const claims = createMemoryClaims({ now: () => now });
  const claim = [{ key: 'event:1', forMs: 26 * hour }];
  expect(await claims.claim(claim)).toBe(true);
  now = 26 * hour - 1;
  expect(await claims.claim(claim)).toBe(false);
  now = 26 * hour;
  expect(await claims.claim(claim)).toBe(true);
});

test('of several, all are taken on or none', async () => {
  const claims = createMemoryClaims({ now: () => 0 });
  await claims.claim([{ key: 'a', forMs: 10 }]);
  expect(
    await claims.claim([
      { key: 'b', forMs: 10 },
      { key: 'a', forMs: 10 },
    ]),
  ).toBe(false);
  expect(await claims.claim([{ key: 'b', forMs: 10 }])).toBe(true);
});

test('nothing to claim is never a repetition', async () => {
  const claims = createMemoryClaims({ now: () => 0 });
  expect([await claims.claim([]), await claims.claim([])]).toEqual([true, true]);
});

test('when it is full the oldest is forgotten, the latest are kept', async () => {
  const claims = createMemoryClaims({ now: () => 0, most: 3 });
  const claim = (key: string) => claims.claim([{ key, forMs: hour }]);
  for (const key of ['a', 'b', 'c', 'd']) await claim(key);
  expect([await claim('b'), await claim('c'), await claim('d')]).toEqual([false, false, false]);
  expect(await claim('a')).toBe(true);
});
