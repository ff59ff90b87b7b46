import type { RankLink, Role, RoleLink } from './knowledge.ts';

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
}

/**
 * Works out the order of roles from their usual reporting lines and their ranks. A line that only some organisations have
 * makes no order: a CFO under the COO here is the COO's peer there.
 */
export function createRoleOrder(
  roles: readonly Pick<Role, 'id' | 'reportsTo' | 'directReports' | 'ranksBelow'>[],
): RoleOrder {
  const line = (from: string, to: string): RoleLink | undefined =>
    roles.find(({ id }) => id === from)?.reportsTo.find(({ role }) => role === to) ??
    roles.find(({ id }) => id === to)?.directReports.find(({ role }) => role === from);
  const steps = roles.flatMap((role) => listSteps(role));
  const climb = (from: string, to: string): readonly OrderStep[] | undefined =>
    climbBy(
      steps.filter(({ reports }) => reports),
      from,
      to,
    ) ?? climbBy(steps, from, to);
  return { climb, line };
}

function listSteps({
  id,
  reportsTo,
  directReports,
  ranksBelow,
}: Pick<Role, 'id' | 'reportsTo' | 'directReports' | 'ranksBelow'>): OrderStep[] {
  const isUsual = ({ kind }: RoleLink): boolean => kind === 'solid';
  const up = (link: RoleLink | RankLink, reports: boolean): OrderStep[] =>
    link.role === undefined ? [] : [{ ...link, lower: id, upper: link.role, reports }];
  return [
    ...reportsTo.filter(isUsual).flatMap((link) => up(link, true)),
    ...directReports
      .filter(isUsual)
      .flatMap((link) =>
        link.role === undefined ? [] : [{ ...link, lower: link.role, upper: id, reports: true }],
      ),
    // What holds in a nonprofit is a line there.
    ...ranksBelow.flatMap((link) =>
      up(
        link,
        reportsTo.some(({ role, note }) => role === link.role && note === link.note),
      ),
    ),
  ];
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
