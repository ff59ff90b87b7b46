import type { Knowledge } from '../knowledge.ts';
import { normalise } from '../text/normalise.ts';
import { createHalfFinder } from './link-half-names.ts';

/** A role that a message names: one we know by its id, another one by its words. */
export interface RoleMention {
  readonly kind: 'known' | 'other';
  /** Id of a known role, or the words of another. */
  readonly name: string;
  /** The alias that was used, in normal form. */
  readonly alias: string;
}

/** A message as words and role mentions, in order. */
export type LinkedToken = string | RoleMention;

export type RoleLinker = (words: readonly string[]) => LinkedToken[];

/** Finds role names in a message, the longest first, singular or plural. */
export function createRoleLinker(knowledge: Pick<Knowledge, 'roles' | 'otherRoles'>): RoleLinker {
  const aliases = new Map<string, { words: readonly string[]; mention: RoleMention }[]>();
  const add = (text: string, kind: RoleMention['kind'], name: string): void => {
    const words = normalise(text).map(singular);
    const first = words[0];
    if (first === undefined) return;
    const known = aliases.get(first) ?? [];
    aliases.set(first, [...known, { words, mention: { kind, name, alias: words.join(' ') } }]);
  };
  for (const role of knowledge.roles) {
    for (const text of [role.title, role.abbreviation ?? [], role.aliases].flat())
      add(text, 'known', role.id);
  }
  for (const role of knowledge.otherRoles)
    for (const text of [role.title, ...role.aliases]) add(text, 'other', role.title);
  for (const list of aliases.values()) list.sort((a, b) => b.words.length - a.words.length);

  const findHalves = createHalfFinder(knowledge.roles);

  return (words) => {
    const singulars = words.map(singular);
    const halves = findHalves(words);
    const tokens: LinkedToken[] = [];
    let position = 0;
    while (position < words.length) {
      const match =
        halves.find(({ start }) => start === position) ??
        aliases
          .get(singulars[position] ?? '')
          ?.find((alias) => alias.words.every((word, offset) => word === singulars[position + offset])) ??
        unlistedRole(words, position);
      if (match === undefined) {
        tokens.push(words[position] ?? '');
        position += 1;
      } else {
        tokens.push(match.mention);
        position += match.words.length;
      }
    }
    return tokens;
  };
}

const endsInS = new Set(['its', 'his', 'was', 'has', 'this', 'does', 'always', 'less', 'plus']);

/** "directors" as "director"; good enough to compare names with, since both sides go through it. */
export function singular(word: string): string {
  if (endsInS.has(word)) return word;
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** A name as people write it of one and of several. */
export function inAnyNumber(name: string): string[] {
  return [name, singular(name), `${name}s`];
}

const joiners = new Set([
  'of',
  'for',
  'the',
  'and',
  'a',
  'an',
  'or',
  'to',
  'is',
  'are',
  'vs',
  'in',
  'on',
  'at',
  'do',
  'does',
  'above',
  'below',
  'higher',
  'lower',
  'than',
]);

/** What an area is called by in its last word. */
const ofTitle =
  /^(?:op|operation|support|service|success|care|experience|resource|development|management|engineering)$/;

/** Titles nobody listed still show their shape: "chief wellness officer", "director of photography", "head of sales". */
function unlistedRole(
  words: readonly string[],
  position: number,
): { words: readonly string[]; mention: RoleMention } | undefined {
  const at = (offset: number): string => singular(words[position + offset] ?? '');
  const found = (length: number) => {
    const taken = words.slice(position, position + length);
    const name = taken.join(' ');
    return { words: taken, mention: { kind: 'other', name, alias: name } as const };
  };
  if (at(0) === 'chief') {
    if (at(2) === 'officer' && !joiners.has(at(1))) return found(3);
    if (at(3) === 'officer' && !joiners.has(at(1)) && !joiners.has(at(2))) return found(4);
  }
  if (
    ['director', 'head', 'vp', 'manager'].includes(at(0)) &&
    at(1) === 'of' &&
    at(2) !== '' &&
    !joiners.has(at(2))
  ) {
    // "Director of flight operations" is one title.
    return found(ofTitle.test(at(3)) ? 4 : 3);
  }
  return undefined;
}
