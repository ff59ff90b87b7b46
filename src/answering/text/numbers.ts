const numbers = new Map(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty`
    .split(/\s+/)
    .map((word, place) => [word, String(place + 2)] as const),
);
/** "Number two" is a rank, and "the two" are those spoken of. */
const noCount = new Set('number no the these those other any or'.split(' '));
/** "Two names for one job" and "two different things" count nothing: they ask whether it is the same. */
const apart = new Set('words names terms titles labels things sides different separate distinct'.split(' '));

/** A number with what it counts: "five kinds". */
export interface CountedNumber {
  /** In digits: "7", "11-1021", "1980s". */
  readonly value: string;
  /** The word after it, or what it is. */
  readonly of?: string | undefined;
}

/** Whether a word is a number, in digits or spelled out. */
export function isNumber(word: string): boolean {
  return /^\d/.test(word) || numbers.has(word);
}

/** The numbers in some words, in digits or spelled out; "one" is mostly no number. */
export function readNumbers(words: readonly string[]): CountedNumber[] {
  return words.flatMap((word, place) => {
    const [before, next] = [words[place - 1] ?? '', words[place + 1] ?? ''];
    return isNumber(word) && !isIdle(word, before, next) ? [readNumber(word, next, words[place + 2])] : [];
  });
}

function readNumber(word: string, next: string, second?: string): CountedNumber {
  if (isCode(word, next)) return { value: `${word}-${next}`, of: 'code' };
  if (next === 's') return { value: `${word}s`, of: 'decade' };
  const value = numbers.get(word) ?? word.replaceAll(',', '');
  return next === 'k' ? { value: `${value}000`, of: second } : { value, of: next };
}

/** Whether a number counts nothing where it stands, or belongs to the one before. */
function isIdle(word: string, before: string, next: string): boolean {
  if (isCode(before, word)) return true;
  return numbers.has(word) && (noCount.has(before) || (word === 'two' && apart.has(next)));
}

/** "11-1021" is one number in two. */
function isCode(first: string, second: string): boolean {
  return /^\d\d$/.test(first) && /^\d{4}$/.test(second);
}
