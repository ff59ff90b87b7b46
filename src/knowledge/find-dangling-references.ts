import type { KnowledgeFiles } from './load-knowledge.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

type Kind = 'role' | 'facet' | 'file of ways of asking' | 'source' | 'condition' | 'circumstance' | 'fact';

/** A place where one entry names another by its id. */
interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly file: YamlFile<unknown>;
  readonly path: readonly PropertyKey[];
}

/** Finds ids that lead nowhere. */
export function findDanglingReferences(files: KnowledgeFiles): Problem[] {
  const idsOf = (entries: readonly { id: string }[]): ReadonlySet<string> =>
    new Set(entries.map(({ id }) => id));
  const known: Record<Kind, ReadonlySet<string>> = {
    role: idsOf(files.roles.value.roles),
    facet: idsOf(files.facets.value.facets),
    'file of ways of asking': new Set(files.asked.map(({ value }) => value.facet)),
    source: idsOf(files.sources.value.sources),
    condition: idsOf(files.conditions.value.conditions),
    // What is told of elsewhere may be a kind of what is not, and the other way round.
    circumstance: idsOf([...files.conditions.value.conditions, ...files.conditions.value.elsewhere]),
    fact: idsOf(files.facts.flatMap((file) => file.value.facts)),
  };
  return [roleReferences, facetReferences, conditionReferences, chartReferences, factReferences]
    .flatMap((list) => list(files))
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ kind, id, file, path }) =>
      file.problemAt(path, `there is no ${kind} "${id}"${suggest(id, known[kind])}`),
    );
}

function refer(
  file: YamlFile<unknown>,
  path: readonly PropertyKey[],
  kind: Kind,
  ids: readonly string[],
): Reference[] {
  return ids.map((id) => ({ kind, id, file, path }));
}

function roleReferences({ roles }: KnowledgeFiles): Reference[] {
  const others = roles.value.otherRoles.flatMap(({ near }, index) =>
    refer(roles, ['otherRoles', index, 'near'], 'role', near === undefined ? [] : [near]),
  );
  const known = roles.value.roles.flatMap((role, index) => [
    ...Object.entries(role.profile).flatMap(([name, line]) =>
      refer(roles, ['roles', index, 'profile', name], 'source', line?.sources ?? []),
    ),
    ...(['reportsTo', 'directReports', 'ranksBelow'] as const).flatMap((direction) =>
      role[direction].flatMap((link, place) => {
        const path = ['roles', index, direction, place];
        const linked = link.role === undefined ? [] : [link.role];
        return [...refer(roles, path, 'source', link.sources), ...refer(roles, path, 'role', linked)];
      }),
    ),
  ]);
  return [...known, ...others];
}

function facetReferences({ facets, asked }: KnowledgeFiles): Reference[] {
  return [
    ...facets.value.facets.flatMap(({ id, next }, index) => [
      ...refer(facets, ['facets', index, 'next'], 'facet', next),
      ...refer(facets, ['facets', index, 'id'], 'file of ways of asking', [id]),
    ]),
    ...asked.flatMap((file) => refer(file, ['facet'], 'facet', [file.value.facet])),
  ];
}

function conditionReferences({ conditions }: KnowledgeFiles): Reference[] {
  return (['conditions', 'elsewhere'] as const).flatMap((list) =>
    conditions.value[list].flatMap(({ within = [] }, index) =>
      refer(conditions, [list, index, 'within'], 'circumstance', within),
    ),
  );
}

function chartReferences({ charts }: KnowledgeFiles): Reference[] {
  return charts.value.charts.flatMap((chart, index) => [
    ...refer(charts, ['charts', index, 'conditions'], 'condition', chart.conditions),
    ...Object.keys(chart.titles).flatMap((role) =>
      refer(charts, ['charts', index, 'titles', role], 'role', [role]),
    ),
    ...chart.lines.flatMap(({ who, reportsTo, sources }, place) => {
      const path = ['charts', index, 'lines', place];
      const ends = [who.role ?? [], reportsTo.role ?? []].flat();
      return [...refer(charts, path, 'role', ends), ...refer(charts, path, 'source', sources)];
    }),
  ]);
}

function factReferences({ facts }: KnowledgeFiles): Reference[] {
  return facts.flatMap((file) =>
    file.value.facts.flatMap((fact, index) => [
      ...refer(file, ['facts', index, 'roles'], 'role', fact.roles),
      ...refer(file, ['facts', index, 'alsoAbout'], 'role', fact.alsoAbout),
      ...refer(file, ['facts', index, 'facet'], 'facet', [fact.facet]),
      ...refer(file, ['facts', index, 'also'], 'facet', fact.also),
      ...refer(file, ['facts', index, 'sources'], 'source', fact.sources),
      ...refer(file, ['facts', index, 'conditions'], 'condition', fact.conditions),
      ...refer(file, ['facts', index, 'tensions'], 'fact', fact.tensions),
    ]),
  );
}

/** `; did you mean "x"?` for a likely slip: it begins like one that there is. */
function suggest(id: string, known: ReadonlySet<string>): string {
  const near = [...known].find((candidate) => sharedPrefix(candidate, id) >= Math.min(4, id.length - 1));
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
