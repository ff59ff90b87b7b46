import type { LinkedToken } from '../roles/link-roles.ts';

/** Words of a message that stand for one of two roles spoken of: "the first one", "the latter". */
export interface Pointer {
  readonly start: number;
  readonly length: number;
  readonly which: 'first' | 'last';
}

const ordinals: ReadonlyMap<string, Pointer['which']> = new Map([
  ['first', 'first'],
  ['former', 'first'],
  ['second', 'last'],
  ['last', 'last'],
  ['latter', 'last'],
  ['other', 'last'],
]);
/** These two never count anything but what was just spoken of. */
const always: ReadonlySet<string> = new Set(['former', 'latter']);
const nouns: ReadonlySet<string> = new Set(['one', 'ones', 'role', 'job', 'title', 'position']);
/** What may come after somebody; "in the first place" and "the last decade" are about nobody. */
const goesOnWith: ReadonlySet<string> = new Set(
  `a an the and or but is are was were has have had do does did can could may might must should would will not in on at
  to too also then need needs get gets earn earns make makes report reports answer answers sit sits rank ranks manage
  manages run runs work works become who what how where when why`.split(/\s+/),
);

/** What "one" comes after where it means one of two; "which one" asks. */
const beforeOne: ReadonlySet<string> = new Set([
  '',
  'is',
  'does',
  'do',
  'can',
  'should',
  'must',
  'so',
  'then',
  'has',
]);

/** Finds the words that stand for one of two, with the article and the "one" that belong to them. */
export function findPointer(words: readonly LinkedToken[]): Pointer | undefined {
  return listPointers(words)[0];
}

function listPointers(words: readonly LinkedToken[]): Pointer[] {
  // Most messages have none of these words.
  if (!words.some((word) => typeof word === 'string' && ordinals.has(word))) return [];
  return words.flatMap((_, place) => readPointer(words, place) ?? []);
}

/** Finds the words that stand for both of two: "does the former report to the latter", "is one above the other", "does he outrank her". */
export function findBothPointers(words: readonly LinkedToken[]): readonly [Pointer, Pointer] | undefined {
  const [first, second, third] = listPointers(words);
  if (first === undefined) return findBothPronouns(words);
  if (third !== undefined) return undefined;
  if (second !== undefined) return [first, second];
  const one = words.findIndex(
    (word, place) => word === 'one' && place < first.start && beforeOne.has(asWord(words[place - 1])),
  );
  const isOther = words[first.start + 1] === 'other';
  if (!isOther || one < 0) return undefined;
  const ofThem = /^of (?:them|these|those|the two)\b/.exec(
    words
      .slice(one + 1)
      .map(asWord)
      .join(' '),
  )?.[0];
  return [{ start: one, length: 1 + (ofThem?.split(' ').length ?? 0), which: 'first' }, first];
}

/** "Does he report to her" speaks of two. */
function findBothPronouns(words: readonly LinkedToken[]): readonly [Pointer, Pointer] | undefined {
  const start = words.findIndex((word) => word === 'he' || word === 'she');
  const end = words.length - 1;
  if (start < 0 || start >= end || !/^(?:him|her)$/.test(asWord(words[end]))) return undefined;
  return [
    { start, length: 1, which: 'first' },
    { start: end, length: 1, which: 'last' },
  ];
}

function readPointer(words: readonly LinkedToken[], place: number): Pointer | undefined {
  const [before, word, next] = [words[place - 1], asWord(words[place]), words[place + 1]];
  const which = ordinals.get(word);
  if (which === undefined) return undefined;
  const named = nouns.has(asWord(next));
  const hasArticle = before === 'the';
  if (!hasArticle && next !== 'one') return undefined;
  const goesOn = goesOnWith.has(asWord(next)) || (always.has(word) && /^\w/.test(asWord(next)));
  if (!named && !goesOn && next !== undefined) return undefined;
  const start = hasArticle ? place - 1 : place;
  return { start, length: place + 1 - start + (named ? 1 : 0), which };
}

/** A role is no word. */
function asWord(token: LinkedToken | undefined): string {
  return typeof token === 'string' ? token : '';
}
