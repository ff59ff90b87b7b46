import type { Fact } from '../knowledge.ts';
import { normalise } from '../text/normalise.ts';

/** A year, a group of companies that is counted, or a share: what a figure is of, and no other figure is. */
export interface Figure {
  readonly kind: 'year' | 'group' | 'share';
  /** How it is compared: "2014", "1990s", "s and p 1500", "57 percent". */
  readonly key: string;
  /** How it is written. */
  readonly text: string;
}

/** Lists of companies that are named after how many they are, as they are read and as they are written. */
const lists: readonly (readonly [read: string, written: string])[] = [
  ['s and p', 'S&P'],
  ['fortune', 'Fortune'],
  ['ftse', 'FTSE'],
  ['russell', 'Russell'],
  ['nasdaq', 'Nasdaq'],
  ['forbes', 'Forbes'],
];

/** The years, groups of companies and shares among the words of a message or an answer. */
export function readFigures(words: readonly string[]): Figure[] {
  return words.flatMap((word, place) => readFigure(word, place, words));
}

function readFigure(word: string, place: number, words: readonly string[]): Figure[] {
  if (!/^\d/.test(word)) return [];
  const before = words.slice(Math.max(0, place - 3), place).join(' ');
  const list = lists.find(([read]) => before === read || before.endsWith(` ${read}`));
  if (list !== undefined)
    return [{ kind: 'group', key: `${list[0]} ${word}`, text: `the ${list[1]} ${word}` }];
  if (words[place + 1] === 'percent') return [{ kind: 'share', key: `${word} percent`, text: `${word} %` }];
  if (!/^(?:19|20)\d\d$/.test(word)) return [];
  const year = words[place + 1] === 's' ? `${word}s` : word;
  return [{ kind: 'year', key: year, text: year === word ? word : `the ${year}` }];
}

const figuresOf = new WeakMap<Fact, readonly string[]>();

/** The figures of the answer of a fact, in order. */
function listFigures(fact: Fact): readonly string[] {
  const known = figuresOf.get(fact) ?? readFigures(normalise(fact.answer)).map(({ key }) => key);
  figuresOf.set(fact, known);
  return known;
}

/** Whether the answer of a fact has a figure. */
export function hasFigure(fact: Fact, { key }: Figure): boolean {
  return listFigures(fact).includes(key);
}

/** Whether a fact that tells shares of several years begins with the one that is asked about, where a year is. */
export function isOfFirst(asked: readonly Figure[], fact: Fact): boolean {
  const years = asked.filter(({ kind }) => kind === 'year').map(({ key }) => key);
  if (years.length === 0 || !tellsShares(fact)) return true;
  const first = listFigures(fact).find((key) => /^\d{4}s?$/.test(key));
  return first === undefined || years.includes(first);
}

/** Whether a fact tells what changes from year to year and from group to group. */
export function tellsShares({ answer }: Fact): boolean {
  return /\d %|\d dollars/.test(answer);
}

/** What an answer says of one year in passing: "36 % in 2014". */
export function shareIn(year: string, answer: string): string | undefined {
  return new RegExp(`(?:about |nearly |some )?[\\d.]+ % in (?:the )?(?:early |late )?${year}(?!s)`).exec(
    answer,
  )?.[0];
}

/** The year of which an answer gives a share: 2014 of "36 % in 2014". */
export function yearOf(share: string, answer: string): string | undefined {
  return new RegExp(`(?<![\\d.])${share.replace('.', '\\.')} in (\\d{4})`).exec(answer)?.[1];
}
