import { expect, test } from 'vitest';
import { createMemoryClaims } from '../../src/storage/claims.ts';

const hour = 60 * 60 * 1000;

test('when it is full the oldest is forgotten, the latest are kept', async () => {
  const claims = createMemoryClaims({ now: () => 0, most: 3 });
  const claim = (key: string) => claims.claim([{ key, forMs: hour }]);
  for (const key of ['a', 'b', 'c', 'd']) await claim(key);
  expect([await claim('b'), await claim('c'), await claim('d')]).toEqual([false, false, false]);
  expect(await claim('a')).toBe(true);
});
