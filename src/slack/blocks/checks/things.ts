/** Something with fields, of which nothing else is known. */
export type Thing = Readonly<Record<string, unknown>>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The things in a list; none if it is no list. */
export function things(value: unknown): Thing[] {
  return Array.isArray(value) ? value.filter(isThing) : [];
}
