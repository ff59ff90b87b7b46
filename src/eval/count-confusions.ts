import { groupBy } from './group-by.ts';

/** What was wanted, and what it was taken for. */
export interface Taken {
  readonly wanted: string;
  readonly got: string;
  readonly right: boolean;
}

/** How often a label was read rightly, and what it was taken for else. */
export interface Confusion {
  readonly label: string;
  readonly count: number;
  readonly right: number;
  /** The commonest first, three at most. */
  readonly takenFor: readonly { readonly label: string; readonly count: number }[];
}

/** Counts confusions label by label, the worst first. */
export function countConfusions(taken: readonly Taken[]): Confusion[] {
  return [...groupBy(taken, ({ wanted }) => wanted)]
    .map(([label, all]) => ({
      label,
      count: all.length,
      right: all.filter(({ right }) => right).length,
      takenFor: countMistakes(all.filter(({ right }) => !right)),
    }))
    .sort((a, b) => a.right / a.count - b.right / b.count || a.label.localeCompare(b.label));
}

function countMistakes(mistakes: readonly Taken[]): Confusion['takenFor'] {
  return [...groupBy(mistakes, ({ got }) => got)]
    .map(([label, all]) => ({ label, count: all.length }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
    .slice(0, 3);
}
