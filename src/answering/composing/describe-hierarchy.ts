import type { Role } from '../knowledge.ts';
import type { Ordering } from '../reading/read-ordering.ts';
import { capitalise, nameRole, plainName } from '../roles/role-names.ts';
import type { OrderStep, RoleOrder } from '../roles/role-order.ts';
import { bestSources } from './best-sources.ts';
import type { Described } from './describe-order.ts';
import { place } from './judge-ranking.ts';

/**
 * Says in what order several roles stand, as far as that is settled: the longest line that can be made of them, and how
 * each of the others stands to it.
 */
export function describeHierarchy(roles: readonly Role[], asked: Ordering, order: RoleOrder): Described {
  const isAbove = (upper: Role, lower: Role): boolean => order.climb(lower.id, upper.id) !== undefined;
  const isSettled = (one: Role, other: Role): boolean => isAbove(one, other) || isAbove(other, one);
  const line = findLine(roles, isSettled).sort((a, b) => Number(isAbove(b, a)) - Number(isAbove(a, b)));
  const steps = line.slice(1).flatMap((lower, at) => order.climb(lower.id, line[at]?.id ?? '') ?? []);
  const sources = bestSources(steps);
  if (line.length < 2) return { text: 'Our sources give no settled order of these roles.', sources };
  const loose = roles.filter((role) => !line.includes(role));
  const text = [
    nameEnd(
      asked,
      line,
      loose.every((role) => isAbove(...endsOf(asked, line, role))),
    ),
    describeLine(line, steps),
    ...loose.map((role) => describeLoose(role, line, isAbove)),
  ];
  return { text: text.filter((part) => part !== undefined).join(' '), sources };
}

/** Leaves out, one by one, the roles whose order with most of the others is not settled. */
function findLine(roles: readonly Role[], isSettled: (one: Role, other: Role) => boolean): Role[] {
  const countOpen = (role: Role): number =>
    roles.filter((other) => other !== role && !isSettled(role, other)).length;
  // Of two that are as open the one that was named last goes.
  const [worst] = roles.toReversed().toSorted((a, b) => countOpen(b) - countOpen(a));
  if (worst === undefined || countOpen(worst) === 0) return [...roles];
  return findLine(
    roles.filter((role) => role !== worst),
    isSettled,
  );
}

/** Who must stand above whom for the end of the line to be the end of all. */
function endsOf(asked: Ordering, line: readonly Role[], other: Role): [upper: Role, lower: Role] {
  return asked === 'lowest' ? [other, line.at(-1) ?? other] : [line[0] ?? other, other];
}

function nameEnd(asked: Ordering, line: readonly Role[], isEnd: boolean): string | undefined {
  const [top, bottom] = [line[0], line.at(-1)];
  if (asked === 'all' || top === undefined || bottom === undefined) return undefined;
  const where = asked === 'highest' ? 'above' : 'below';
  if (!isEnd) return `Our sources put none of them ${where} all the others.`;
  return `Of these, the ${plainName(asked === 'highest' ? top : bottom)} stands ${asked}.`;
}

/** Some steps hold in one kind of organisation only, and most as a rule. */
function describeLine(line: readonly Role[], steps: readonly OrderStep[]): string {
  const notes = steps.flatMap(({ note }) => note ?? []);
  const hedge = notes.find((note) => place.test(note)) ?? (notes.length > 0 ? 'usually' : undefined);
  const start = [hedge, 'from the top down'].filter((part) => part !== undefined).join(', ');
  return `${capitalise(start)}: ${line.map(plainName).join(', ')}.`;
}

/** Between which roles of the line one stands, and with which its order is not settled. */
function describeLoose(
  role: Role,
  line: readonly Role[],
  isAbove: (upper: Role, lower: Role) => boolean,
): string {
  const upper = line.findLast((each) => isAbove(each, role));
  const lower = line.find((each) => isAbove(role, each));
  const open = line.filter((each) => !isAbove(each, role) && !isAbove(role, each)).map(nameRole);
  const known = [
    upper && `stands below the ${plainName(upper)}`,
    lower && `${upper ? '' : 'stands '}above the ${plainName(lower)}`,
  ].filter((part) => part !== undefined);
  const between = `our sources give no settled order between ${nameRole(role)} and ${open.join(' or ')}`;
  if (known.length === 0) return `${capitalise(between)}.`;
  return `${capitalise(nameRole(role))} ${known.join(' and ')}; ${between}.`;
}
