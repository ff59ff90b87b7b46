import type { RankLink, Role, RoleLink } from '../knowledge.ts';

/** That one role stands right above another, by their ids. */
export interface OrderStep {
  readonly lower: string;
  readonly upper: string;
  /** Whether the lower one reports to the upper one as a rule; if not, it ranks below. */
  readonly reports: boolean;
  readonly note?: string | undefined;
  readonly sources: readonly string[];
}

/** Who stands above whom, as far as that is settled. */
export interface RoleOrder {
  /** The shortest way up from one role to another; nothing where that one does not stand above it. */
  climb(from: string, to: string): readonly OrderStep[] | undefined;
  /** The line from one role straight to another, also where only some organisations have it. */
  line(from: string, to: string): RoleLink | undefined;
  /** The steps to those who come next above or below a role, the nearest first. */
  next(role: string, way: 'above' | 'below'): readonly OrderStep[];
  /** The roles that stand between two others, the lowest first. */
  between(lower: string, upper: string): readonly string[];
}

type Placed = Pick<Role, 'id' | 'reportsTo' | 'directReports' | 'ranksBelow'>;

/**
 * Works out the order of roles from their usual reporting lines and their ranks. A line that only some organisations have
 * makes no order: a CFO under the COO here is the COO's peer there.
 */
export function createRoleOrder(roles: readonly Placed[]): RoleOrder {
  const line = (from: string, to: string): RoleLink | undefined =>
    roles.find(({ id }) => id === from)?.reportsTo.find(({ role }) => role === to) ??
    roles.find(({ id }) => id === to)?.directReports.find(({ role }) => role === from);
  const steps = roles.flatMap(listSteps);
  const lines = steps.filter(({ reports }) => reports);
  const climb = (from: string, to: string) => climbBy(lines, from, to) ?? climbBy(steps, from, to);
  const byHeight = (one: string, other: string): number =>
    Number(climb(other, one) !== undefined) - Number(climb(one, other) !== undefined);
  const next = (role: string, way: 'above' | 'below'): readonly OrderStep[] => {
    const [own, far, sign] =
      way === 'above' ? (['lower', 'upper', 1] as const) : (['upper', 'lower', -1] as const);
    const leading = (from: readonly OrderStep[]) => from.filter((step) => step[own] === role);
    const usual = leading(lines);
    // Whoever ranks below need not come next: a vice president is below the president, and so is the COO.
    const found = usual.length > 0 || way === 'below' ? usual : leading(steps);
    return distinct(found, far).sort((a, b) => sign * byHeight(a[far], b[far]));
  };
  const between = (lower: string, upper: string): readonly string[] =>
    roles
      .map(({ id }) => id)
      .filter((id) => climb(lower, id) !== undefined && climb(id, upper) !== undefined)
      .sort(byHeight);
  return { climb, line, next, between };
}

/** The first step to each role: a line may be known from both its ends. */
function distinct(steps: readonly OrderStep[], end: 'lower' | 'upper'): OrderStep[] {
  return [...new Map(steps.toReversed().map((step) => [step[end], step])).values()];
}

function listSteps({ id, reportsTo, directReports, ranksBelow }: Placed): OrderStep[] {
  const isUsual = ({ kind }: RoleLink): boolean => kind === 'solid';
  // What holds in a nonprofit is a line there.
  const isLine = (rank: RankLink): boolean =>
    reportsTo.some(({ role, note }) => role === rank.role && note === rank.note);
  return [
    ...reportsTo.filter(isUsual).flatMap((link) => stepUp(id, link.role, link, true)),
    ...directReports.filter(isUsual).flatMap((link) => stepUp(link.role, id, link, true)),
    ...ranksBelow.flatMap((link) => stepUp(id, link.role, link, isLine(link))),
  ];
}

/** A step between two roles; the other end of a line may be something else, such as the shareholders. */
function stepUp(
  lower: string | undefined,
  upper: string | undefined,
  { note, sources }: RoleLink | RankLink,
  reports: boolean,
): OrderStep[] {
  return lower === undefined || upper === undefined ? [] : [{ lower, upper, reports, note, sources }];
}

function climbBy(steps: readonly OrderStep[], from: string, to: string): readonly OrderStep[] | undefined {
  const ways = new Map<string, readonly OrderStep[]>([[from, []]]);
  // A map goes on to what is added while it is read: all ways of one step, then all of two …
  for (const [place, way] of ways) {
    if (place === to && way.length > 0) return way;
    const next = steps.filter(({ lower, upper }) => lower === place && !ways.has(upper));
    for (const step of next) ways.set(step.upper, [...way, step]);
  }
  return undefined;
}
