/** The same text in memory of its own: a piece cut out of a request would keep the whole request in memory. */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}
