/**
 * A 32-bit hash of a text, FNV-1a (Fowler, Noll and Vo) over its UTF-16 units. What was learned about tens of thousands
 * of words and word pairs is kept under their hashes, because the texts themselves would take up most of the memory
 * ("feature hashing", Weinberger et al. 2009). Two texts with one hash count as the same wherever hashes are compared,
 * in learning as in reading, so that they share what was learned; of 50,000 texts hardly any two do.
 */
export function hashText(text: string): number {
  return addText(empty, text) | 0;
}

/** The hash of texts with a space between them, which is the same as that of the texts put together. */
export function hashTexts(first: string, ...others: readonly string[]): number {
  let hash = addText(empty, first);
  for (const text of others) hash = addText(addText(hash, ' '), text);
  return hash | 0;
}

const empty = 0x811c9dc5;

function addText(begun: number, text: string): number {
  let hash = begun;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash;
}

/** Hashes in the order in which {@link findHash} searches them, each once. */
export function sortHashes(hashes: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(hashes)).sort();
}

/** The place of a hash among sorted ones; -1 where it is not among them. */
export function findHash(sorted: Int32Array, hash: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
