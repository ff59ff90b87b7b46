import type { Knowledge } from '../knowledge.ts';
import { normalise } from '../text/normalise.ts';
import type { LinkedToken, RoleMention } from './link-roles.ts';

/** A half of a name with the words around it that belong to it. */
interface Half {
  readonly start: number;
  readonly words: readonly string[];
  readonly mention: RoleMention;
}

/** What stands between two halves that are held against each other. */
const between = new Set('or vs and not from to instead of than the a chief officer one'.split(' '));
const longestGap = 4;

/**
 * Makes the search for officers who are named by what tells two of their titles apart, held against each other:
 * "operating or operations, what's correct". Other messages have no such halves.
 */
export function createHalfFinder(roles: Knowledge['roles']): (words: readonly string[]) => Half[] {
  const titles = new Map(
    roles
      .filter(({ home }) => home)
      .flatMap(({ id, title, aliases }) =>
        [title, ...aliases].map((name) => ({ id, words: normalise(name) })),
      )
      .flatMap(({ id, words: [first, told = '', last, ...others] }) =>
        first === 'chief' && last === 'officer' && others.length === 0
          ? [[told, { kind: 'known', name: id, alias: `chief ${told} officer` } as const] as const]
          : [],
      ),
  );
  return (words) => {
    if (!words.some((word) => titles.has(word))) return [];
    const places = words.flatMap((word, place) => (titles.has(word) ? [place] : []));
    const [first, second, third] = places;
    if (first === undefined || second === undefined || third !== undefined) return [];
    const gap = words.slice(first + 1, second);
    const held = gap.length > 0 && gap.length <= longestGap && gap.every((word) => between.has(word));
    return held && words[first] !== words[second]
      ? places.flatMap((place) => takeHalf(words, place, titles))
      : [];
  };
}

function takeHalf(words: readonly string[], place: number, titles: ReadonlyMap<string, RoleMention>): Half[] {
  const mention = titles.get(words[place] ?? '');
  if (mention === undefined) return [];
  const start = words[place - 1] === 'chief' ? place - 1 : place;
  const end = words[place + 1] === 'officer' ? place + 2 : place + 1;
  return [{ start, words: words.slice(start, end), mention }];
}

const beforeHalfTitle = new Set('the a than above below outrank outranks'.split(' '));

/** Whether the word at this place is the last of a role's title, named alone: "the director", "higher than director". */
export function isHalfTitle(words: readonly LinkedToken[], place: number, role: string): boolean {
  return beforeHalfTitle.has(String(words[place - 1])) && role.endsWith(`-${words[place]}`);
}
