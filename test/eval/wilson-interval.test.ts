import { expect, it } from 'vitest';
import { renderShare } from '../../src/eval/render-share.ts';
import { wilsonInterval } from '../../src/eval/wilson-interval.ts';

// Values as other statistics programs give them.
it.each([
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [5, 10, 0.2366, 0.7634],
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
])('gives the known interval of %i in %i', (hits, total, low, high) => {
  const interval = wilsonInterval(hits, total);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it('knows nothing of none', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  expect(renderShare(0, 0)).toBe('-');
});

it('writes a share with its range', () => {
  expect(renderShare(5, 10)).toBe('50.0 % (23.7 to 76.3)');
});
