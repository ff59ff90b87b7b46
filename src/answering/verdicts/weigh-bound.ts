import type { Amount, Bound } from '../reading/read-bound.ts';

/** So far, in parts of the bound itself, a figure may be off and still be about that much. */
const nearEnough = 0.1;

/** Whether all figures told lie as a bound has it: yes, no, or that it depends on the figure; nothing where none compares. */
export function weighBound(bound: Bound, told: readonly Amount[]): string | undefined {
  const own = told.filter(({ unit }) => unit === bound.unit).map(({ value }) => isWithin(bound, value));
  if (own.length === 0) return undefined;
  if (own.every((within) => within)) return bound.side === 'near' ? 'Roughly, yes.' : 'Yes.';
  return own.some((within) => within) ? 'That depends on the figure.' : 'No.';
}

function isWithin({ side, value, short }: Bound, told: number): boolean {
  if (side === 'below') return told < value;
  if (side === 'above') return told > value;
  return Math.abs(told - value) <= value * nearEnough && !(short && told > value);
}
