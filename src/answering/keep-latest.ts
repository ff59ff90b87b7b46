/** Puts an entry in as the latest; the one untouched for longest goes where there are more than `most`. */
export function keepLatest<V>(kept: Map<string, V>, key: string, value: V, most: number): void {
  // A map keeps its order: taken out and put in again, an entry is the latest.
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
