import { expect, it } from 'vitest';
import { measureReliability } from '../../src/eval/measure-reliability.ts';

it('finds no error in honest confidence', () => {
  const forecasts = [true, true, true, false].map((holds) => ({ confidence: 0.75, holds }));
  expect(measureReliability(forecasts).error).toBeCloseTo(0);
});

it('weighs how far each bin is off by how many messages it holds', () => {
  const forecasts = [
    { confidence: 0.95, holds: true },
    { confidence: 0.95, holds: false },
    { confidence: 0.95, holds: false },
    { confidence: 0.15, holds: false },
  ];
  const { bins, error } = measureReliability(forecasts);
  expect(bins.map(({ count }) => count)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 3]);
  expect(bins.at(-1)).toMatchObject({ confidence: expect.closeTo(0.95), right: expect.closeTo(1 / 3) });
  expect(error).toBeCloseTo((3 * (0.95 - 1 / 3) + 0.15) / 4);
});

it('takes full confidence into the last bin', () => {
  expect(measureReliability([{ confidence: 1, holds: true }]).bins.at(-1)?.count).toBe(1);
});
