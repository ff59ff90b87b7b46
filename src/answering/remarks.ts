import type { Wish } from './wishes.ts';

/** What people say of an answer in words of one kind, however they put them together. */
interface Remark {
  readonly wish: Wish;
  /** One of these at least tells what kind it is; nothing else may be said but words that go with them. */
  readonly marks: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const remarks: readonly Remark[] = [
  // "Numbers?", "is there data on that"
  {
    wish: 'figures',
    marks: words('number numbers figure figures data stats statistics percentage percentages percent'),
    beside: words('hard exact actual real concrete solid'),
  },
  // "Where is that number from", "what's this based on"
  {
    wish: 'sources',
    marks: words('from based'),
    beside: words(
      'where come comes came did find found number numbers figure figures data information info fact facts claim stuff',
    ),
  },
  // "Is it ever different", "are there cases where it isn't"
  {
    wish: 'doubt',
    marks: words('case cases ever sometimes surely situation situations'),
    beside: words('where do does different otherwise differently happen happens true apply applies hold holds'),
  },
  // "I don't think that's right", "I doubt it", "sounds wrong"
  {
    wish: 'confirm',
    marks: words('sure true right wrong correct doubt believe agree disagree convinced certain odd strange surprising'),
    beside: words('do did think thought sound sounds seem seems quite bit all absolutely totally really hm hmm'),
  },
];

/** People are no figures: "where do they come from" asks of a career. */
const person = /^(they|them|he|she|him|her|\{.*)$/;

/** What a message wants that says nothing but what belongs to one kind of remark. */
export function findRemark(slots: readonly string[], telling: readonly string[]): Wish | undefined {
  if (telling.length === 0) return undefined;
  const remark = remarks.find(
    ({ marks, beside }) =>
      telling.some((word) => marks.has(word)) &&
      telling.every((word) => marks.has(word) || beside.has(word)),
  );
  const ofPersons = remark?.wish !== 'doubt' && slots.some((word) => person.test(word));
  return ofPersons ? undefined : remark?.wish;
}

/** What a wish may be dressed in: "a real example", "the exact source". */
export const dressing: ReadonlySet<string> = words(
  'real concrete specific actual good quick proper single exact original solid nice little bit',
);
