import { keepLatest } from '../answering/keep-latest.ts';
import { ownCopy } from './own-copy.ts';

/** Whether one more is within the limit; `just-over` is said once, when it is first exceeded. */
export type Allowance = 'within' | 'just-over' | 'over';

/** Counts what people ask, so that one of them cannot keep the bot busy. */
export type RateLimit = (key: string) => Allowance;

/** Allows each key so many in any stretch of so many milliseconds, and keeps so many keys. */
export function createRateLimit(options: {
  allowed: number;
  withinMs: number;
  now: () => number;
  most?: number;
}): RateLimit {
  const { allowed, withinMs, now, most = 10_000 } = options;
  const counted = new Map<string, readonly number[]>();
  return (key) => {
    const since = now() - withinMs;
    const recent = (counted.get(key) ?? []).filter((at) => at > since);
    // One beyond the limit is kept, to tell the first refusal from the next ones.
    if (recent.length > allowed) return 'over';
    keepLatest(counted, ownCopy(key), [...recent, now()], most);
    return recent.length < allowed ? 'within' : 'just-over';
  };
}
