import type { Role, RoleLink } from '../knowledge.ts';
import type { Step } from '../reading/read-step.ts';
import { capitalise, nameRole } from '../roles/role-names.ts';
import type { OrderStep, RoleOrder } from '../roles/role-order.ts';
import { bestSources } from './best-sources.ts';
import { type Described, describeStanding, nameUpper, type Roles } from './describe-order.ts';
import { place, standOf } from './judge-ranking.ts';

/** Whom a question seeks, beside which roles, and whether the fact that follows tells how some roles stand. */
interface Sought {
  readonly step: Step;
  readonly named: readonly string[];
  tells(roles: readonly string[]): boolean;
}

/**
 * Says who comes next above or below a role, or between two, by the lines and ranks of the roles; nothing where the fact
 * that follows says it, or nothing is known.
 */
export function describeStep(sought: Sought, order: RoleOrder, roles: Roles): Described | undefined {
  const [one = '', other = ''] = sought.named;
  if (sought.step !== 'between') return describeNext(sought, one, order, roles);
  const [lower, upper] = order.climb(other, one) === undefined ? [one, other] : [other, one];
  return describeBetween(lower, upper, order, roles) ?? describeNobody(sought, lower, upper, order, roles);
}

function describeNext(
  { step: way, tells }: Sought,
  id: string,
  order: RoleOrder,
  roles: Roles,
): Described | undefined {
  const isAbove = way === 'above';
  // Who comes next in a nonprofit does so nowhere else.
  const steps = order.next(id, isAbove ? 'above' : 'below').filter(({ note = '' }) => !place.test(note));
  const found = steps.map(({ upper, lower }) => (isAbove ? upper : lower));
  const role = roles.get(id);
  if (role === undefined || found.length === 0 || tells([id, ...found])) return undefined;
  const names = found.flatMap((each) => roles.get(each) ?? []).map(isAbove ? nameUpper : nameRole);
  const from = isAbove ? nameRole(role) : nameUpper(role);
  return { text: `Next ${way} ${from} usually comes ${list(names, 'or')}.`, sources: bestSources(steps) };
}

function describeBetween(
  lower: string,
  upper: string,
  order: RoleOrder,
  roles: Roles,
): Described | undefined {
  const [from, to] = [roles.get(lower), roles.get(upper)];
  const found = order.between(lower, upper);
  if (from === undefined || to === undefined || found.length === 0) return undefined;
  const names = found.flatMap((id) => roles.get(id) ?? []).map(nameRole);
  const steps = found.flatMap((id) => [...(order.climb(lower, id) ?? []), ...(order.climb(id, upper) ?? [])]);
  const text = `Between ${nameRole(from)} and ${nameUpper(to)} there can be ${list(names, 'and')}.`;
  return { text, sources: bestSources(steps) };
}

/** Nobody as a rule; in some organisations somebody to whom the lower one reports instead. */
function describeNobody(
  { tells }: Sought,
  lower: string,
  upper: string,
  order: RoleOrder,
  roles: Roles,
): Described | undefined {
  const standing = standOf({ lower, upper }, order);
  if (standing.way !== 'up') return undefined;
  const said = tells([lower, upper]) ? undefined : describeStanding(standing, roles);
  const exceptions = [...roles.values()].flatMap((role) =>
    sayException(role, order.line(lower, role.id), order.climb(role.id, upper)),
  );
  const isLine = standing.steps.length === 1 && standing.steps[0]?.reports === true;
  const parts = [
    { text: isLine ? 'Usually nobody.' : 'Our sources name nobody between them.', sources: [] },
    ...(said === undefined ? [] : [said]),
    ...exceptions,
  ];
  return {
    text: parts.map(({ text }) => text).join(' '),
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
  };
}

/** Somebody to whom the lower one of two reports in some organisations, and who stands below the upper one. */
function sayException(
  role: Role,
  line: RoleLink | undefined,
  way: readonly OrderStep[] | undefined,
): Described[] {
  if (line === undefined || way === undefined) return [];
  const where = line.note ?? 'in some organisations';
  return [
    { text: `${capitalise(nameRole(role))} comes between them ${where}.`, sources: bestSources([line]) },
  ];
}

function list(names: readonly string[], last: 'and' | 'or'): string {
  const head = names.slice(0, -1).join(', ');
  return head === '' ? names.join() : `${head} ${last} ${names.at(-1)}`;
}
