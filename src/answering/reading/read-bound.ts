import { readNumbers } from '../text/numbers.ts';

/** What a figure is of; only figures of one kind can be compared. */
type Unit = 'percent' | 'dollars' | 'years';

/** A figure in numbers: 50 percent for "half". */
export interface Amount {
  readonly value: number;
  readonly unit: Unit;
}

/** That a figure lies below, above or near another. */
export interface Bound extends Amount {
  readonly side: 'below' | 'above' | 'near';
  /** Nearly, and not quite. */
  readonly short: boolean;
}

const sides: readonly (readonly [string, Bound['side']])[] = [
  ['(?:less|fewer|lower) than|under|below|not (?:even|quite|yet)|not more than|at most|up to', 'below'],
  ['(?:more|greater|higher) than|over|above|at least|not (?:less|fewer) than|upwards of', 'above'],
  ['about|around|roughly|approximately|nearly|almost|close to|exactly|just|some|circa', 'near'],
];
const side = sides.map(([words], at) => `(?<side${at}>${words})`).join('|');
const lead =
  '(?:(?:so|and|but|ok|okay|then|hm|well|really|still|just|that|it|they|this|is|are|was|were|be|would|not that) )*?';
const quantity = [
  '(?:an? |the )?(?<part>half|third|quarter|fifth|tenth)',
  '(?<some>two|three|four) (?<parts>thirds|quarters|fifths)',
  '(?:an? |the )?(?:(?<most>(?:vast |clear )?majority|most)|(?<few>minority))',
  '(?<count>one|two|three|four|nine|\\d+) (?:in|out of|of) (?:every )?(?<of>\\w+)',
  '(?<percent>[\\d.]+) percent',
  '(?:dollars )?(?<number>[\\d.,]+|\\w+)(?: (?<thousand>k))?(?: (?<unit>dollars|usd|years))?',
].join('|');
const ending =
  '(?: (?:of (?:them|those|these|all|companies|firms|the \\w+)|them|then|have one|do|did|have|a year|per year|right|altogether|in total|or so))*';
const bound = new RegExp(`^${lead}(?:${side})? ?(?:${quantity})${ending}$`);

const parts = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['tenth', 10],
]);

/** Reads a message that says no more than how much something is: "so less than half?", "more than one in three?". */
export function readBound(slots: readonly string[]): Bound | undefined {
  const found = bound.exec(slots.join(' '))?.groups;
  const amount = found && readAmount(found);
  if (found === undefined || amount === undefined) return undefined;
  const named = sides.find((_, at) => found[`side${at}`] !== undefined);
  const words = sides.flatMap((_, at) => found[`side${at}`] ?? []).join();
  if (found.most !== undefined || found.few !== undefined) {
    return named === undefined
      ? { ...amount, side: found.most === undefined ? 'below' : 'above', short: false }
      : undefined;
  }
  // A bare number may be a choice.
  if (named === undefined && found.number !== undefined) return undefined;
  return { ...amount, side: named?.[1] ?? 'near', short: /^(?:nearly|almost)$/.test(words) };
}

function readAmount(found: Readonly<Record<string, string | undefined>>): Amount | undefined {
  const { part, some, parts: plural, most, few, count, of, percent, number, thousand, unit } = found;
  if (most !== undefined || few !== undefined) return { value: 50, unit: 'percent' };
  if (percent !== undefined) return { value: Number(percent), unit: 'percent' };
  if (part !== undefined) return share(1, parts.get(part));
  if (some !== undefined) return share(toNumber(some), parts.get(plural?.slice(0, -1) ?? ''));
  if (count !== undefined) return share(toNumber(count), toNumber(of));
  const value = toNumber(number);
  if (value === undefined) return undefined;
  if (unit === 'years') return { value, unit };
  const dollars = thousand === undefined ? value : value * 1000;
  return unit !== undefined || dollars >= 1000 ? { value: dollars, unit: 'dollars' } : undefined;
}

function share(count: number | undefined, of: number | undefined): Amount | undefined {
  if (count === undefined || of === undefined || of === 0) return undefined;
  return { value: (100 * count) / of, unit: 'percent' };
}

function toNumber(word = ''): number | undefined {
  if (word === 'one') return 1;
  const value = Number(readNumbers([word])[0]?.value);
  return Number.isFinite(value) ? value : undefined;
}

/** The figures of a sentence, in order. */
export function readAmounts(sentence: string): Amount[] {
  return [...sentence.matchAll(/([\d.,]*\d) (%|dollars|years)/g)].map(([, number = '', unit = '']) => ({
    value: Number(number.replaceAll(',', '')),
    unit: unit === '%' ? 'percent' : (unit as Unit),
  }));
}
