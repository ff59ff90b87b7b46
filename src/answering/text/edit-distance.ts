/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours; gives up past `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Small arrays of bytes: a word is held against thousands.
  let beforeLast = new Uint8Array(b.length + 1);
  let last = new Uint8Array(b.length + 1);
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  let current = new Uint8Array(b.length + 1);
  for (let row = 1; row <= a.length; row += 1) {
    const smallest = fillRow(a, b, row, current, last, beforeLast);
    if (smallest > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}

/** The cost of turning the first `row` letters into each beginning of `b`; gives the smallest. */
function fillRow(
  a: string,
  b: string,
  row: number,
  current: Uint8Array,
  last: Uint8Array,
  beforeLast: Uint8Array,
): number {
  current[0] = row;
  let smallest = row;
  for (let column = 1; column <= b.length; column += 1) {
    const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
    let cost = Math.min(
      (last[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (last[column - 1] ?? 0) + same,
    );
    if (isSwap(a, b, row, column)) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
    current[column] = cost;
    smallest = Math.min(smallest, cost);
  }
  return smallest;
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return (
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}
