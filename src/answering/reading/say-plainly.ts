/** What people say in several words, and how the ways of asking have it. */
const sayings: readonly (readonly [said: RegExp, plain: string])[] = [
  // Two roles in one person are no two names of one role, though "same" asks for those.
  [/\b(?:(?:one and )?the |one and )?same (?:person|individual)\b/g, 'one person'],
  // "We have got a COO" has one, "we have got to have a COO" must.
  [/\b(have|has) got (?=(?:an?|the|no|one|two|both|our|any|already) |\{)/g, '$1 '],
];

/** One of these stands in each of them. */
const telling: ReadonlySet<string> = new Set(['person', 'individual', 'got']);

/** Puts what people say in a roundabout way as it is asked plainly. */
export function sayPlainly(slots: string[]): string[] {
  if (!slots.some((slot) => telling.has(slot))) return slots;
  return sayings.reduce((text, [said, plain]) => text.replace(said, plain), slots.join(' ')).split(' ');
}
