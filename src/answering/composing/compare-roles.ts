import type { Comparison } from '../answer.ts';
import type { Catalogue } from '../choosing/catalogue.ts';
import type { ProfileLine, Role, RoleLink } from '../knowledge.ts';
import { capitalise, headRole, plainName, withSmallInitial } from '../roles/role-names.ts';
import { bestSources } from './best-sources.ts';

/** Two roles side by side, with the best source of every cell. */
export interface SourcedComparison {
  readonly table: Comparison;
  readonly sources: readonly string[];
}

interface Row {
  readonly label: string;
  read(role: Role): ProfileLine | undefined;
}

const unknown = 'no sourced fact';
/** How many lines up or down a cell names; more would not be read in a table. */
const mostLinks = 2;

/** Computes the table of two roles from their profiles; a row of which neither side is known is left out. */
export function compareRoles(one: Role, other: Role, catalogue: Catalogue): SourcedComparison {
  const rows: readonly Row[] = [
    { label: 'Scope', read: ({ profile }) => profile.scope },
    { label: 'Usual rank', read: ({ profile }) => profile.rank },
    { label: 'Reports to', read: ({ reportsTo }) => joinLinks(reportsTo, catalogue) },
    { label: 'Who reports to it', read: ({ directReports }) => joinLinks(directReports, catalogue) },
    { label: 'Board', read: ({ profile }) => profile.board },
    { label: 'Accountable for', read: ({ profile }) => profile.accountableFor },
    { label: 'Found in', read: ({ profile }) => profile.foundIn },
  ];
  const read = rows.map(({ label, read: readRow }) => ({ label, lines: [readRow(one), readRow(other)] }));
  const known = read.filter(({ lines }) => lines.some((line) => line !== undefined));
  return {
    table: {
      columns: [headRole(one), headRole(other)],
      rows: known.map(({ label, lines }) => ({ label, cells: lines.map((line) => line?.text ?? unknown) })),
    },
    sources: bestSources(known.flatMap(({ lines }) => lines).filter((line) => line !== undefined)),
  };
}

function joinLinks(links: readonly RoleLink[], catalogue: Catalogue): ProfileLine | undefined {
  const named = links.slice(0, mostLinks);
  if (named.length === 0) return undefined;
  const text = named
    .map((link, place) => {
      const role = catalogue.role(link.role ?? '');
      const name = role === undefined ? (link.name ?? '') : plainName(role);
      const shown = place === 0 ? capitalise(name) : withSmallInitial(name);
      return link.note === undefined ? shown : `${shown} (${link.note})`;
    })
    .join('; ');
  return { text, sources: bestSources(named) };
}
