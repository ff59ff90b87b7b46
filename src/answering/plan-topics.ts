import type { Catalogue } from './catalogue.ts';
import type { Topic } from './choose-facts.ts';

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
  if (facet === 'difference') return planDifferences(roles, subjects, namings, catalogue);
  if (subjects.length > 0) {
    return subjects.map((role) => ({ roles: [role], facet })).filter(catalogue.has);
  }
  const [first] = catalogue.homeRoles;
  const own = roles.map((role) => ({ roles: [role], facet })).filter(catalogue.has);
  if (first === undefined || own.length === 0) return own;
  const relations = roles.map((role) => ({ roles: [first, role], facet: 'difference' })).filter(catalogue.has);
  return own.length === 1 ? [...own, ...relations] : own;
}

function planDifferences(
  roles: readonly string[],
  subjects: readonly string[],
  namings: number,
  catalogue: Catalogue,
): Topic[] {
  const facet = 'difference';
  const compared = completePair(roles, namings, catalogue);
  const pairs = compared.flatMap((one, index) => compared.slice(index + 1).map((other) => [one, other]));
  const topics = pairs.map((pair) => ({ roles: pair, facet })).filter(catalogue.has);
  if (topics.length > 0 || subjects.length === 0) return topics.slice(0, 3);
  return [{ roles: [...subjects], facet }].filter(catalogue.has);
}

/** One role under two names is compared with itself; one role alone with the other home role. */
function completePair(roles: readonly string[], namings: number, catalogue: Catalogue): readonly string[] {
  const [only] = roles;
  if (roles.length !== 1 || only === undefined || namings > 1) return roles;
  const partner = catalogue.homeRoles.find((role) => role !== only);
  return partner === undefined ? roles : [...roles, partner];
}
