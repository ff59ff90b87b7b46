import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../storage/store.ts';

type Spoil = (store: Store) => Store;

/**
 * What can be taken away from the bot, to see that a proof notices: each makes of a store one that lacks something. None
 * of it is in the bot that is shipped.
 */
export const sabotages = {
  /** Whatever is delivered is taken on, every time, and nothing of it is stored first. */
  unclaimed: unclaim,
  /** What is done stays where it was kept until it would be done. */
  unfinished: (store) => ({ ...store, claims: { ...store.claims, finish: async () => {} } }),
  /** Everybody waits for a store that does not answer. */
  patient: (store) => ({
    ...store,
    claims: { ...store.claims, claim: (...parts) => untilAnswered(() => store.claims.claim(...parts)) },
  }),
  /** Nothing takes the place of a store that is away. */
  unsteady: (store) => store,
  /** Nothing is stored first, and the process goes as soon as it is told to stop. */
  abrupt: unclaim,
  /** Each process makes the tables as if it were alone. */
  unlocked: (store) => store,
} as const satisfies Record<string, Spoil>;

export type Sabotage = keyof typeof sabotages;

function unclaim(store: Store): Store {
  return { ...store, claims: { ...store.claims, claim: async () => true } };
}

const tries = 20;

async function untilAnswered<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = tries; left > 0; left -= 1) {
    try {
      return await attempt();
    } catch {
      await pause(100);
    }
  }
  return attempt();
}
