import { ownCopy } from './own-copy.ts';

/** Something to be done once, and for how long doing it again would be a repetition. */
export interface Claim {
  readonly key: string;
  readonly forMs: number;
}

/** Work that was taken on and not finished. */
export interface UnfinishedWork {
  /** The first key that it was claimed under. */
  readonly key: string;
  /** What was given to {@link Claims.claim}. */
  readonly work: string;
  /** How often it was begun before. */
  readonly attempts: number;
}

/** Remembers what has been taken on, so that nothing is done twice, and what of it is not done yet. */
export interface Claims {
  /**
   * Takes all of these on, or none: false when any of them was taken on before. Work that is given with them is kept
   * under the first key until it is finished.
   */
  claim(claims: readonly Claim[], work?: string): Promise<boolean>;
  /** The work under this key is done, and no longer kept. */
  finish(key: string): Promise<void>;
  /** Nobody takes over the work under this key for so long, counted from now. */
  hold(key: string, forMs: number): Promise<void>;
  /** Takes over work, at most so much, that nobody has finished or held in time: its process is most likely gone. */
  takeOver(most: number): Promise<readonly UnfinishedWork[]>;
}

/** For so long nobody else takes over what a process has taken on. */
export const leaseMs = 30_000;

interface Leased {
  readonly work: string;
  readonly attempts: number;
  readonly leasedUntil: number;
}

/** Claims kept in memory, at most so many; when it is full the oldest goes. */
export function createMemoryClaims(options: { now: () => number; most?: number }): Claims {
  const most = options.most ?? 100_000;
  const takenUntil = new Map<string, number>();
  const unfinished = new Map<string, Leased>();
  return {
    async claim(claims, work) {
      const now = options.now();
      if (claims.some(({ key }) => (takenUntil.get(key) ?? 0) > now)) return false;
      for (const { key, forMs } of claims) {
        takenUntil.delete(key);
        takenUntil.set(ownCopy(key), now + forMs);
      }
      dropOld(takenUntil, now, most);
      const [first] = claims;
      if (first !== undefined && work !== undefined) {
        unfinished.set(ownCopy(first.key), { work, attempts: 1, leasedUntil: now + leaseMs });
      }
      return true;
    },
    async finish(key) {
      unfinished.delete(key);
    },
    async hold(key, forMs) {
      const held = unfinished.get(key);
      if (held !== undefined) unfinished.set(key, { ...held, leasedUntil: options.now() + forMs });
    },
    async takeOver(count) {
      const now = options.now();
      const late = [...unfinished].filter(([, { leasedUntil }]) => leasedUntil <= now).slice(0, count);
      return late.map(([key, { work, attempts }]) => {
        unfinished.set(key, { work, attempts: attempts + 1, leasedUntil: now + leaseMs });
        return { key, work, attempts };
      });
    },
  };
}

function dropOld(takenUntil: Map<string, number>, now: number, most: number): void {
  for (const [key, until] of takenUntil) {
    if (takenUntil.size <= most && until > now) break;
    takenUntil.delete(key);
  }
}
