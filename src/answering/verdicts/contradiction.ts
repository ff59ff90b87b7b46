import { isPossibility, isTurning, ranks, readContent } from '../reading/claim-words.ts';
import { singular } from '../roles/link-roles.ts';
import { type CountedNumber, isNumber, readNumbers } from '../text/numbers.ts';
import type { WordReader } from '../text/words.ts';
import { senseOf } from './reply-sense.ts';

/** The words of a sentence: all, and those that it says only in a denial. */
export interface Said {
  readonly words: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  /** Its first words as they stand, where its subject is. */
  readonly beginning: ReadonlySet<string>;
  readonly figures: readonly CountedNumber[];
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
    figures: readNumbers(words),
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

/** The numbers of a question that the sentence does not have: nothing follows for those. */
export function strangeFigures(question: readonly string[], { figures }: Said): readonly string[] {
  return readNumbers(question)
    .filter((figure) => !figures.some((said) => speaksOf(said, figure)))
    .map(({ value }) => value);
}

/** A sentence that speaks of 1964 speaks of the 1960s. */
function speaksOf(said: CountedNumber, { value, of }: CountedNumber): boolean {
  return (
    said.value === value ||
    (of === 'decade' && /^\d{4}$/.test(said.value) && `${said.value.slice(0, 3)}0s` === value)
  );
}

const bounding = new Set('least most than about around over under nearly almost up first per'.split(' '));
/** Whether by a word a number is a bound, or one of several: "more than 40". */
export function isBounding(word: string): boolean {
  return bounding.has(word);
}

/** What is counted in many numbers at once. */
const measured = new Set('percent years year months days hours dollars pounds people decade'.split(' '));

/** Whether a claim counts otherwise what the sentence counts, and says nothing else: "five kinds" where it has seven. */
export function miscounts(
  question: readonly string[],
  { words, figures }: Said,
  readWord: WordReader,
): boolean {
  const [figure, another] = readNumbers(question);
  if (!figure?.of || another !== undefined || measured.has(figure.of)) return false;
  if (
    question.some((word) => isTurning(word) || isBounding(word) || word === 'in') ||
    isPossibility(question)
  )
    return false;
  const counted = readWord(figure.of);
  const alike = figures.filter(({ of = '' }) => readWord(of) === counted);
  const content = readContent(question, readWord).filter((word) => !isNumber(word));
  return alike.length === 1 && alike[0]?.value !== figure.value && content.every((word) => words.has(word));
}
