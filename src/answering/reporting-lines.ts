import type { Catalogue } from './catalogue.ts';

/** Somebody said to report to somebody else, both by their ids. */
interface Claim {
  readonly lower: string;
  readonly upper: string;
}

/** What may stand around the two roles; with any other word it is not they who are said to report. */
const small = new Set(
  `a an the so does do did is are was should must can could may would will has have to ever also usually normally typically
  really always directly straight it that true in fact right correct then because since why which what our your`.split(
    /\s+/,
  ),
);
const reports = new Set([
  'report',
  'reports',
  'reporting',
  'answer',
  'answers',
  'answerable',
  'accountable',
  'subordinate',
]);
/** A board and a circumstance have slots of their own; these stand for roles. */
const roleSlots: ReadonlySet<string> = new Set(['{role}', '{other}', '{ceo}', '{board}']);

/**
 * Who is said to report to whom: "which COO does the CEO report to" takes for granted that a CEO reports to a COO.
 * Gives nothing where it says anything else as well.
 * @param named the ids of the roles that the question names, in order.
 */
export function readReporting(slots: readonly string[], named: readonly string[]): Claim | undefined {
  const shape = slots.map((word) => (roleSlots.has(word) ? 'role' : reports.has(word) ? 'reports' : word));
  const rest = shape.filter((word) => !small.has(word) || word === 'to').join(' ');
  const [one, other] = named;
  if (one === undefined || other === undefined || named.length > 2) return undefined;
  if (rest === 'role reports to role') return { lower: one, upper: other };
  const asksUpper = (slots[0] === 'which' || slots[0] === 'what') && rest === 'role role reports to';
  return asksUpper ? { lower: other, upper: one } : undefined;
}

/** Whether the reporting lines of the roles run only the other way: straight from the upper one to the lower one. */
export function isReversed({ lower, upper }: Claim, catalogue: Pick<Catalogue, 'role'>): boolean {
  const linesOf = (id: string) => catalogue.role(id)?.reportsTo ?? [];
  const known = linesOf(lower).some(({ role }) => role === upper);
  return !known && linesOf(upper).some(({ role, kind }) => role === lower && kind === 'solid');
}
