/** Goes along with each map from its oldest entry: begun anew, it would walk over all that was taken out before. */
const oldestOf = new WeakMap<ReadonlyMap<string, unknown>, Iterator<string>>();

/** Puts an entry in as the latest; the one untouched for longest goes where there are more than `most`. */
export function keepLatest<V>(kept: Map<string, V>, key: string, value: V, most: number): void {
  // A map keeps its order: taken out and put in again, an entry is the latest.
  kept.delete(key);
  kept.set(key, value);
  if (kept.size <= most) return;
  const keys = oldestOf.get(kept) ?? kept.keys();
  oldestOf.set(kept, keys);
  const oldest = keys.next();
  if (oldest.done !== true) kept.delete(oldest.value);
}
