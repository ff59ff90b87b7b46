import { expect, it } from 'vitest';
import { countConfusions } from '../../src/eval/count-confusions.ts';

it('counts what labels are taken for, the worst label and the commonest mistake first', () => {
  const taken = (wanted: string, ...got: string[]) =>
    got.map((each) => ({ wanted, got: each, right: each === wanted }));
  expect(
    countConfusions([
      ...taken('pay', 'pay', 'pay', 'rank'),
      ...taken('law', 'board', 'rank', 'board', 'duties', 'kpis', 'law'),
    ]),
  ).toEqual([
    {
      label: 'law',
      count: 6,
      right: 1,
      takenFor: [
        { label: 'board', count: 2 },
        { label: 'duties', count: 1 },
        { label: 'kpis', count: 1 },
      ],
    },
    { label: 'pay', count: 3, right: 2, takenFor: [{ label: 'rank', count: 1 }] },
  ]);
});
