import type { Citation } from '../answer.ts';
import { bestSources } from '../composing/best-sources.ts';
import { cite } from '../composing/compose-answer.ts';
import type { Knowledge, LineKind, OrganisationChart, Role, RoleEnd } from '../knowledge.ts';
import { capitalise, headRole, withSmallInitial } from '../roles/role-names.ts';

export interface ChartNode {
  readonly key: string;
  readonly name: string;
  /** Whether the chart was asked for about this role. */
  readonly asked: boolean;
}

/** That one node reports to another; both are named by their keys. */
export interface ChartLine {
  readonly below: string;
  readonly above: string;
  readonly kind: LineKind;
  /** How usual it is, or when it holds; every dotted line has one. */
  readonly note?: string | undefined;
}

/** Who reports to whom, as data: to be drawn as a picture or written as an indented list. */
export interface Chart {
  readonly title: string;
  /** In the order in which they are read; every role that was asked for is among them, even without a line. */
  readonly nodes: readonly ChartNode[];
  /** No two of the same ends. */
  readonly lines: readonly ChartLine[];
  readonly sources: readonly Citation[];
}

/** What stands beside a role of which no source gives a line. */
export const withoutLine = 'no sourced reporting line';

/** The chart that belongs to the circumstances of a question, by ids of conditions. */
export function findOrganisation(
  { charts }: Pick<Knowledge, 'charts'>,
  conditions: readonly string[],
): OrganisationChart | undefined {
  return charts.find((chart) => chart.conditions.some((condition) => conditions.includes(condition)));
}

/**
 * Makes the chart of one or more roles: their own lines up and down, or, with an organisation, all the lines of that
 * kind of organisation with the roles marked in it.
 */
export function composeChart(
  roles: readonly Role[],
  knowledge: Pick<Knowledge, 'roles' | 'sources'>,
  organisation?: OrganisationChart,
): Chart {
  const lines = mergeLines(organisation?.lines ?? roles.flatMap(ownLines));
  const names = roles.map((role, place) => (place === 0 ? headRole(role) : withSmallInitial(headRole(role))));
  const title = `${organisation?.label ?? names.join(' and ')}: reporting lines`;
  const titles = new Map(
    knowledge.roles.map((role) => [role.id, organisation?.titles[role.id] ?? headRole(role)]),
  );
  const ends: RoleEnd[] = [
    ...lines.flatMap(({ who, reportsTo }) => [reportsTo, who]),
    ...roles.map(({ id }) => ({ role: id })),
  ];
  const asked = new Set(roles.map(({ id }) => id));
  const nodes = new Map(
    ends.map((end): [string, ChartNode] => [
      keyOf(end),
      {
        key: keyOf(end),
        name: titles.get(end.role ?? '') ?? capitalise(end.name ?? ''),
        asked: asked.has(end.role ?? ''),
      },
    ]),
  );
  return {
    title,
    nodes: [...nodes.values()],
    lines: lines.map(({ who, reportsTo, kind, note }) => ({
      below: keyOf(who),
      above: keyOf(reportsTo),
      kind,
      note: note ?? (kind === 'dotted' ? 'in some organisations' : undefined),
    })),
    sources: cite([], knowledge, bestSources(lines)),
  };
}

type Line = OrganisationChart['lines'][number];

function ownLines(role: Role): Line[] {
  const self = { role: role.id };
  return [
    ...role.reportsTo.map((link) => ({ ...link, who: self, reportsTo: endOf(link) })),
    ...role.directReports.map((link) => ({ ...link, who: endOf(link), reportsTo: self })),
  ];
}

function endOf({ role, name }: RoleEnd): RoleEnd {
  return { role, name };
}

/** Two roles may both tell of the line between them; the first one is heard. */
function mergeLines(lines: readonly Line[]): Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const key = `${keyOf(line.who)} > ${keyOf(line.reportsTo)}`;
    if (!merged.has(key)) merged.set(key, line);
  }
  return [...merged.values()];
}

/** A name may read like an id, and still be somebody else. */
function keyOf({ role, name }: RoleEnd): string {
  return role ?? `"${name}"`;
}
