import { isPossibility, isTurning, ranks, readContent } from './claim-words.ts';
import { singular } from './link-roles.ts';
import { senseOf } from './reply-sense.ts';
import type { WordReader } from './words.ts';

/** The words of a sentence: all, and those that it says only in a denial. */
export interface Said {
  readonly words: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  /** Its first words as they stand, where its subject is. */
  readonly beginning: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

const denying = new Set('not no never neither nor without instead rather unlike whereas cannot'.split(' '));
/** How many words after a "not" it denies. */
const reach = 4;
/** How many words a subject takes, and what comes before it: "What an operations director …". */
const beginning = 8;

/** Reads what a sentence says and what it denies. */
export function readSaid(words: readonly string[], readWord: WordReader): Said {
  const isDenied = words.map((_, place) =>
    words.slice(Math.max(0, place - reach), place).some((before) => denying.has(before)),
  );
  const affirmed = new Set(words.filter((_, place) => isDenied[place] !== true).map(readWord));
  const read = new Set(words.map(readWord));
  return {
    words: read,
    denied: new Set([...read].filter((word) => !affirmed.has(word))),
    beginning: new Set(words.slice(0, beginning).map(singular)),
    figures: new Set(words.filter((word) => /^\d/.test(word))),
  };
}

/** Whether a sentence is about these roles, and does not just mention them beside another. */
export function isAbout(roles: readonly string[], said: Said): boolean {
  return roles.every((role) => role.split('-').every((word) => said.beginning.has(singular(word))));
}

/**
 * Whether a reply and the sentence after it would contradict each other: a "no" to all that the sentence says, or a
 * "yes" to what it denies. Only a plain claim about one role can be checked so.
 */
export function contradicts(
  reply: string,
  { question, named }: { readonly question: readonly string[]; readonly named: readonly string[] },
  said: Said,
  readWord: WordReader,
): boolean {
  const twisted = question.some((word) => isTurning(word) || ranks.has(word));
  if (twisted || named.length > 1 || isPossibility(question) || !isAbout(named, said)) return false;
  const content = readContent(question, readWord);
  if (content.length === 0) return false;
  const { words, denied } = said;
  const isDenied = content.some((word) => denied.has(word));
  const sense = senseOf(reply);
  if (sense === 'yes') return isDenied && content.every((word) => words.has(word));
  return sense === 'no' && !isDenied && content.every((word) => words.has(word));
}

/** Whether a question has a year or a share that the sentence does not speak of: nothing follows for that one. */
export function hasStrangeFigure(question: readonly string[], { figures }: Said): boolean {
  return question.some((word, place) => {
    const next = question[place + 1];
    // A decade, "the 1960s", has years beside it.
    const isYear = /^(?:19|20)\d\d$/.test(word) && next !== 's';
    const counts = isYear || (/^\d/.test(word) && next === 'percent');
    return counts && !figures.has(word);
  });
}
