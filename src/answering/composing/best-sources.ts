/** The best source of each, by id and without repeating one; what is sourced names its best first. */
export function bestSources(sourced: readonly { readonly sources: readonly string[] }[]): string[] {
  return [...new Set(sourced.flatMap(({ sources }) => sources.slice(0, 1)))];
}
