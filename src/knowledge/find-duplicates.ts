import { asWayOfAsking } from '../answering/text/normalise.ts';
import type { KnowledgeFiles } from './load-knowledge.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** A text that must not stand twice. */
interface Claim {
  readonly text: string;
  /** Whose it is, for the complaint of the second one. */
  readonly owner: string;
  readonly file: YamlFile<unknown>;
  readonly path: readonly PropertyKey[];
}

/** Finds ids, names of roles and ways of asking that stand twice. */
export function findDuplicates(files: KnowledgeFiles): Problem[] {
  const facts = files.facts.map((file) => claimIds(file, 'facts', file.value.facts, 'fact'));
  const asIs = (text: string): string => text;
  return [
    ...findRepeated('id', claimIds(files.roles, 'roles', files.roles.value.roles, 'role'), asIs),
    ...findRepeated('id', claimIds(files.facets, 'facets', files.facets.value.facets, 'facet'), asIs),
    ...findRepeated('facet', claimFacets(files), asIs),
    ...findRepeated('id', claimIds(files.sources, 'sources', files.sources.value.sources, 'source'), asIs),
    ...findRepeated(
      'id',
      [
        ...claimIds(files.conditions, 'conditions', files.conditions.value.conditions, 'condition'),
        ...claimIds(files.conditions, 'elsewhere', files.conditions.value.elsewhere, 'condition'),
      ],
      asIs,
    ),
    ...findRepeated('id', claimIds(files.charts, 'charts', files.charts.value.charts, 'chart'), asIs),
    ...findRepeated('condition', claimConditions(files), asIs),
    ...findRepeated('id', facts.flat(), asIs),
    ...findRepeated('name', claimNames(files), asWayOfAsking),
    ...findRepeated('way of asking', claimWaysOfAsking(files), asWayOfAsking),
  ];
}

/** Two texts are the same when `key` makes them so. */
function findRepeated(what: string, claims: readonly Claim[], key: (text: string) => string): Problem[] {
  const owners = new Map<string, string>();
  return claims.flatMap(({ text, owner, file, path }) => {
    const first = owners.get(key(text));
    if (first !== undefined)
      return [file.problemAt(path, `the ${what} "${text}" is taken already, by ${first}`)];
    owners.set(key(text), owner);
    return [];
  });
}

function claimIds(
  file: YamlFile<unknown>,
  list: string,
  entries: readonly { id: string }[],
  kind: string,
): Claim[] {
  return entries.map(({ id }, index) => ({
    text: id,
    owner: `another ${kind}`,
    file,
    path: [list, index, 'id'],
  }));
}

function claimNames({ roles: file }: KnowledgeFiles): Claim[] {
  const { roles, otherRoles } = file.value;
  const claim = (list: string, index: number, owner: string, names: readonly string[]): Claim[] =>
    names.map((text) => ({ text, owner, file, path: [list, index] }));
  return [
    ...roles.flatMap(({ title, abbreviation, aliases }, index) =>
      claim('roles', index, title, [title, abbreviation ?? [], aliases].flat()),
    ),
    ...otherRoles.flatMap(({ title, aliases }, index) =>
      claim('otherRoles', index, title, [title, ...aliases]),
    ),
  ];
}

/** All ways of asking for a facet stand in one file. */
function claimFacets({ asked }: KnowledgeFiles): Claim[] {
  return asked.map((file) => ({ text: file.value.facet, owner: 'another file', file, path: ['facet'] }));
}

/** A circumstance in a question asks for one chart. */
function claimConditions({ charts: file }: KnowledgeFiles): Claim[] {
  return file.value.charts.flatMap(({ label, conditions }, index) =>
    conditions.map((text) => ({
      text,
      owner: `the chart "${label}"`,
      file,
      path: ['charts', index, 'conditions'],
    })),
  );
}

function claimWaysOfAsking({ asked: files, facts }: KnowledgeFiles): Claim[] {
  const ofFacets = files.flatMap((file) =>
    file.value.asked.map((text, place) => ({
      text,
      owner: `facet ${file.value.facet}`,
      file,
      path: ['asked', place],
    })),
  );
  const ofFacts = facts.flatMap((file) =>
    file.value.facts.flatMap(({ id, asked, yesNo }, index) => [
      ...asked.map((text, place) => ({
        text,
        owner: `fact ${id}`,
        file,
        path: ['facts', index, 'asked', place],
      })),
      ...yesNo.flatMap(({ to }, place) =>
        to.map((text) => ({ text, owner: `fact ${id}`, file, path: ['facts', index, 'yesNo', place] })),
      ),
    ]),
  );
  return [...ofFacets, ...ofFacts];
}
