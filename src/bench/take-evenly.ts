/** So many of these at most, taken at equal distances. */
export function takeEvenly<T>(from: readonly T[], most: number): T[] {
  const step = Math.max(1, from.length / most);
  return from.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}
