import type { Topic } from '../lookup.ts';
import type { Catalogue } from './catalogue.ts';

/** More than this is no short answer. */
const mostTopics = 3;

/**
 * Which facts to look up for a facet of the roles a question names: a difference is looked up for pairs, anything
 * else for each home role. A neighbour asked about alone gets its own facts and how it differs from the first home
 * role. Only topics that have facts are given.
 */
export function planTopics(
  roles: readonly string[],
  facet: string,
  namings: number,
  catalogue: Catalogue,
): Topic[] {
  const subjects = roles.filter(catalogue.isHome);
  if (facet === 'difference') return planDifferences(roles, namings, catalogue);
  if (subjects.length > 0) {
    const topics = subjects.map((role) => ({ roles: [role], facet })).filter(catalogue.has);
    const beside = roles.filter((role) => !catalogue.isHome(role) && !catalogue.isPartOf(role, facet));
    // "Is the COO above a general manager": where no fact of the facet speaks of both, their difference does.
    const relations = subjects.flatMap((subject) =>
      beside
        .filter((role) => !catalogue.relates([subject, role], facet))
        .map((role) => ({ roles: [subject, role], facet: 'difference' })),
    );
    return [...topics, ...relations.filter(catalogue.has)].slice(0, mostTopics);
  }
  // How two neighbours stand to each other is told as their difference is.
  if (roles.length > 1 && catalogue.isRelational(facet)) return planDifferences(roles, namings, catalogue);
  const [first] = catalogue.homeRoles;
  const own = roles.map((role) => ({ roles: [role], facet })).filter(catalogue.has);
  if (first === undefined || own.length === 0) return own;
  const relations = roles
    .filter((role) => !catalogue.isPartOf(role, facet))
    .map((role) => ({ roles: [first, role], facet: 'difference' }))
    .filter(catalogue.has);
  return own.length === 1 ? [...own, ...relations] : own;
}

function planDifferences(roles: readonly string[], namings: number, catalogue: Catalogue): Topic[] {
  const facet = 'difference';
  const compared = completePair(roles, namings, catalogue);
  const pairs = compared.flatMap((one, index) => compared.slice(index + 1).map((other) => [one, other]));
  const topics = pairs.map((pair) => ({ roles: pair, facet })).filter(catalogue.has);
  if (topics.length > 0) return topics.slice(0, mostTopics);
  // Where nothing is known of how two roles differ, what each of them is tells most of it.
  if (compared.length > 1) {
    return compared.map((role) => ({ roles: [role], facet: 'definition' })).filter(catalogue.has);
  }
  // Two names of one role that do not differ: that they are the same is a matter of names.
  const own = [facet, 'aliases'].map((each) => ({ roles: [...compared], facet: each }));
  return own.filter(catalogue.has).slice(0, 1);
}

/** One role under two names is compared with itself; one role alone with the other home role. */
function completePair(roles: readonly string[], namings: number, catalogue: Catalogue): readonly string[] {
  const [only] = roles;
  if (roles.length !== 1 || only === undefined || namings > 1) return roles;
  const partner = catalogue.homeRoles.find((role) => role !== only);
  return partner === undefined ? roles : [...roles, partner];
}
