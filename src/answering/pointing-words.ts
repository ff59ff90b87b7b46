import type { LinkedToken } from './link-roles.ts';

/** Words of a message that stand for one of two roles spoken of: "the first one", "the latter". */
interface Pointer {
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

/** Finds the words that stand for one of two, with the article and the "one" that belong to them. */
export function findPointer(words: readonly LinkedToken[]): Pointer | undefined {
  for (const [place, word] of words.entries()) {
    const which = typeof word === 'string' ? ordinals.get(word) : undefined;
    if (which === undefined || typeof word !== 'string') continue;
    const [next, hasArticle] = [words[place + 1], words[place - 1] === 'the'];
    const named = typeof next === 'string' && nouns.has(next);
    const alone = next === undefined || (typeof next === 'string' && goesOnWith.has(next));
    const ends = named || alone || (always.has(word) && typeof next === 'string' && !next.startsWith('{'));
    if (!ends || (!hasArticle && next !== 'one')) continue;
    const start = hasArticle ? place - 1 : place;
    return { start, length: place + 1 - start + (named ? 1 : 0), which };
  }
  return undefined;
}
