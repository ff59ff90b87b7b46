const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const cardinals = 'one two three four five six seven eight nine ten'.split(' ');
const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/;

/** What may come after the digits of an ordinal. */
export const endings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** The place, from 0, that "second" or "last" stands for in a list of so many; it may be beyond its end. */
export function readOrdinal(word: string, count: number): number | undefined {
  const place = word === 'last' ? count - 1 : ordinals.indexOf(word);
  return place < 0 ? undefined : place;
}

/** The place, from 0, that "2", "2nd" or "two" stands for. */
export function readCardinal(word: string): number | undefined {
  const place = Math.max(cardinals.indexOf(word), Number(digits.exec(word)?.[1] ?? 0) - 1);
  return place < 0 ? undefined : place;
}

/** "Third" for 2. */
export function nameOrdinal(place: number): string {
  return ordinals[place] ?? `number ${place + 1}`;
}

/** "Seven" for 7. */
export function nameNumber(count: number): string {
  return cardinals[count - 1] ?? String(count);
}
