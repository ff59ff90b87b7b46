import type { Random } from '../../bench/random.ts';

/** How a call can go wrong. An answer that is lost, was given: Slack has done what it was told. */
export type Fault = 'error' | 'rate-limited' | 'lost-answer' | 'hang';

/** The share of all calls that goes wrong in each way. */
export type FaultShares = Readonly<Record<Fault, number>>;

/** Chooses what goes wrong with a call, if anything. */
export function drawFault(shares: FaultShares, random: Random): Fault | undefined {
  let left = random();
  for (const fault of ['error', 'rate-limited', 'lost-answer', 'hang'] as const) {
    left -= shares[fault];
    if (left < 0) return fault;
  }
  return undefined;
}
