import { ownCopy } from './own-copy.ts';

/** Something to be done once, and for how long doing it again would be a repetition. */
export interface Claim {
  readonly key: string;
  readonly forMs: number;
}

/** Remembers what has been taken on, so that nothing is done twice. */
export interface Claims {
  /** Takes all of these on, or none: false when any of them was taken on before. */
  claim(claims: readonly Claim[]): Promise<boolean>;
}

/** Claims kept in memory, at most so many; when it is full the oldest goes. */
export function createMemoryClaims(options: { now: () => number; most?: number }): Claims {
  const most = options.most ?? 100_000;
  const takenUntil = new Map<string, number>();
  return {
    async claim(claims) {
      const now = options.now();
      if (claims.some(({ key }) => (takenUntil.get(key) ?? 0) > now)) return false;
      for (const { key, forMs } of claims) {
        takenUntil.delete(key);
        takenUntil.set(ownCopy(key), now + forMs);
      }
      dropOld(takenUntil, now, most);
      return true;
    },
  };
}

function dropOld(takenUntil: Map<string, number>, now: number, most: number): void {
  for (const [key, until] of takenUntil) {
    if (takenUntil.size <= most && until > now) break;
    takenUntil.delete(key);
  }
}
