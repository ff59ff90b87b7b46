const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const cardinals = 'one two three four five six seven eight nine ten'.split(' ');
const endings = /^(\d{1,2})(?:st|nd|rd|th)?$/;

/**
 * The place, from 0, that a word stands for in a list of so many: "second", "2nd", "2", "two", "last". Nothing where it is
 * no such word, or where the list is shorter.
 */
export function readOrdinal(word: string, count: number): number | undefined {
  const place =
    word === 'last'
      ? count - 1
      : Math.max(ordinals.indexOf(word), cardinals.indexOf(word), Number(endings.exec(word)?.[1] ?? 0) - 1);
  return place >= 0 && place < count ? place : undefined;
}
