import type { Topic } from './choose-facts.ts';
import type { Facet, Knowledge, Role } from './knowledge.ts';
import { namedSlots } from './slots.ts';

/** What the knowledge has facts about, for questions of "is there anything?". */
export interface Catalogue {
  role(id: string): Role | undefined;
  facet(id: string): Facet | undefined;
  has(topic: Topic): boolean;
  /** Whether some fact of the facet speaks of all these roles together. */
  relates(roles: readonly string[], facet: string): boolean;
  isHome(role: string): boolean;
  /** The CEO and the board are part of many a matter without being what is asked about. */
  isMatter(role: string): boolean;
  /** Facts of this facet that name two roles tell how these stand to each other. */
  isRelational(facet: string): boolean;
  readonly homeRoles: readonly string[];
}

const relational: ReadonlySet<string> = new Set(['rank', 'reporting-line', 'direct-reports', 'difference']);

/** Indexes a knowledge base by what there is to know about whom. */
export function createCatalogue(knowledge: Pick<Knowledge, 'roles' | 'facets' | 'facts'>): Catalogue {
  const roles = new Map(knowledge.roles.map((role) => [role.id, role]));
  const facets = new Map(knowledge.facets.map((facet) => [facet.id, facet]));
  const homeRoles = knowledge.roles.filter(({ home }) => home).map(({ id }) => id);
  const key = (topicRoles: readonly string[], facet: string): string =>
    [...topicRoles].sort().concat(facet).join(' ');
  const known = new Set<string>();
  for (const fact of knowledge.facts) {
    for (const facet of [fact.facet, ...fact.also]) {
      if (facet === 'difference') known.add(key(fact.roles, facet));
      else for (const role of fact.roles) known.add(key([role], facet));
    }
  }
  return {
    role: (id) => roles.get(id),
    facet: (id) => facets.get(id),
    relates: (ids, facet) =>
      knowledge.facts.some(
        (fact) =>
          (fact.facet === facet || fact.also.includes(facet)) && ids.every((id) => fact.roles.includes(id)),
      ),
    has: (topic) => known.has(key(topic.roles, topic.facet)),
    isHome: (role) => homeRoles.includes(role),
    isMatter: (role) => namedSlots.has(role),
    isRelational: (facet) => relational.has(facet),
    homeRoles,
  };
}
