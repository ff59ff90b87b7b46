import { keepLatest } from '../answering/text/keep-latest.ts';
import { ownCopy } from './own-copy.ts';

/** Whether one more is within the limit; `just-over` is said once in a stretch, when it is first exceeded. */
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
  const counted = new Map<string, { readonly within: readonly number[]; readonly toldAt: number }>();
  return (key) => {
    const at = now();
    const isRecent = (time: number): boolean => time > at - withinMs;
    const { within = [], toldAt = Number.NEGATIVE_INFINITY } = counted.get(key) ?? {};
    const recent = within.filter(isRecent);
    const keep = (count: readonly number[], told: number) =>
      keepLatest(counted, ownCopy(key), { within: count, toldAt: told }, most);
    if (recent.length < allowed) {
      keep([...recent, at], toldAt);
      return 'within';
    }
    // What is refused does not count, or whoever goes on asking would be kept out for ever.
    if (isRecent(toldAt)) return 'over';
    keep(recent, at);
    return 'just-over';
  };
}
