import type { Facet, Fact, Knowledge, Role } from '../knowledge.ts';
import type { Topic } from '../lookup.ts';
import { isCountry } from '../reading/find-conditions.ts';
import { namedSlots } from '../reading/slots.ts';
import { listPostCues, mentions } from '../roles/mentions.ts';
import { plainName } from '../roles/role-names.ts';
import { createRoleOrder, type RoleOrder } from '../roles/role-order.ts';

/** What the knowledge has facts about, for questions of "is there anything?". */
export interface Catalogue {
  role(id: string): Role | undefined;
  facet(id: string): Facet | undefined;
  has(topic: Topic): boolean;
  /**
   * Whether a fact is about a role: about each home role it names, and about a neighbour where that comes first or both
   * share what is said. What a COO may do to a CEO is no fact about CEOs.
   */
  isAbout(fact: Fact, role: string, facet: string): boolean;
  /** What a fact, by its id, tells of first of all. */
  facetOf(fact: string): string | undefined;
  /** Whether there is a fact for those who name no condition. */
  hasInGeneral(topic: Topic): boolean;
  /** Some conditions with those of which they are a kind, and those that are a kind of them. */
  withKin(conditions: readonly string[]): readonly string[];
  /** Whether some fact on a facet of a role holds just under these conditions, or kinds of them unless just these count. */
  meets(role: string, facet: string, conditions: readonly string[], only?: 'just these'): boolean;
  /** Whether a condition, by its id, is a country. */
  isCountry(condition: string): boolean;
  /** The facet of a role under which alone a condition is spoken of: what the air force calls a director of operations. */
  facetUnder(role: string, condition: string): string | undefined;
  /** The facet under which a post is told of that is named after a role: "deputy COO". */
  facetOfPost(role: string, modifiers: readonly string[]): string | undefined;
  /** Whether one of these conditions is spoken of under this facet alone. */
  isOnlyUnder(role: string, facet: string, conditions: readonly string[]): boolean;
  /** Whether some fact of the facet speaks of all these roles together. */
  relates(roles: readonly string[], facet: string): boolean;
  isHome(role: string): boolean;
  /** The CEO and the board are part of many a matter without being what is asked about. */
  isMatter(role: string): boolean;
  /** Succession is to the CEO: that facet speaks of one by itself, and asks for nothing more about it. */
  isPartOf(role: string, facet: string): boolean;
  /** Facts of this facet that name two roles tell how these stand to each other. */
  isRelational(facet: string): boolean;
  /** Who stands above whom, as far as that is settled. */
  readonly order: RoleOrder;
  readonly homeRoles: readonly string[];
}

const relational: ReadonlySet<string> = new Set(['rank', 'reporting-line', 'direct-reports', 'difference']);

/** Indexes a knowledge base by what there is to know about whom. */
export function createCatalogue(
  knowledge: Pick<Knowledge, 'roles' | 'facets' | 'facts' | 'conditions' | 'elsewhere'>,
): Catalogue {
  const roles = new Map(knowledge.roles.map((role) => [role.id, role]));
  const facets = new Map(knowledge.facets.map((facet) => [facet.id, facet]));
  const homeRoles = knowledge.roles.filter(({ home }) => home).map(({ id }) => id);
  const isAbout = (fact: Fact, role: string, facet: string): boolean => {
    if (fact.alsoAbout.includes(role) && fact.facet === facet) return true;
    if (!fact.roles.includes(role)) return false;
    const shared = !namedSlots.has(role) && !relational.has(facet);
    return homeRoles.includes(role) || fact.roles[0] === role || shared;
  };
  const conditional = knowledge.facts.filter(({ conditions }) => conditions.length > 0);
  const withKin = createKinFinder(knowledge);
  const factsUnder = (role: string, conditions: readonly string[]): Fact[] => {
    const kin = withKin(conditions);
    return conditional.filter(
      (fact) => fact.roles.includes(role) && fact.conditions.some((id) => kin.includes(id)),
    );
  };
  const facetUnder = (role: string, condition: string): string | undefined => {
    const [first, ...others] = factsUnder(role, [condition]);
    return others.every(({ facet }) => facet === first?.facet) ? first?.facet : undefined;
  };
  const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]));
  const countries = new Set(
    [...knowledge.conditions, ...knowledge.elsewhere].filter(isCountry).map(({ id }) => id),
  );
  const order = createRoleOrder(knowledge.roles);
  const isOn = (fact: Fact, facet: string): boolean => fact.facet === facet || fact.also.includes(facet);
  const known = new Set(knowledge.facts.flatMap((fact) => listTopics(fact, isAbout)));
  const unconditional = knowledge.facts.filter(({ conditions, aside }) => conditions.length === 0 && !aside);
  const inGeneral = new Set(unconditional.flatMap((fact) => listTopics(fact, isAbout)));
  return {
    role: (id) => roles.get(id),
    facet: (id) => facets.get(id),
    hasInGeneral: (topic) => inGeneral.has(topicKey(topic)),
    withKin,
    meets: (role, facet, conditions, only) => {
      if (conditions.length === 0) return false;
      const kin = only === undefined ? withKin(conditions) : conditions;
      return factsUnder(role, conditions).some(
        (fact) => isOn(fact, facet) && fact.conditions.every((id) => kin.includes(id)),
      );
    },
    isCountry: (condition) => countries.has(condition),
    facetUnder,
    facetOfPost: (role, modifiers) => {
      const known = roles.get(role);
      const cues = known === undefined ? [] : listPostCues(modifiers, plainName(known));
      return knowledge.facts.find((fact) => fact.roles.includes(role) && mentions(fact, cues))?.facet;
    },
    isOnlyUnder: (role, facet, conditions) =>
      conditions.some((condition) => facetUnder(role, condition) === facet),
    relates: (ids, facet) =>
      knowledge.facts.some((fact) => isOn(fact, facet) && ids.every((id) => fact.roles.includes(id))),
    facetOf: (fact) => facts.get(fact)?.facet,
    has: (topic) => known.has(topicKey(topic)),
    isHome: (role) => homeRoles.includes(role),
    isAbout,
    isMatter: (role) => namedSlots.has(role),
    isPartOf: (role, facet) => {
      const [known, question] = [roles.get(role), facets.get(facet)?.question];
      return known !== undefined && question?.includes(plainName(known)) === true;
    },
    isRelational: (facet) => relational.has(facet),
    order,
    homeRoles,
  };
}

function createKinFinder({
  conditions,
  elsewhere,
}: Pick<Knowledge, 'conditions' | 'elsewhere'>): Catalogue['withKin'] {
  const kin = new Map<string, string[]>();
  for (const { id, within = [] } of [...conditions, ...elsewhere]) {
    for (const wider of within) {
      kin.set(id, [...(kin.get(id) ?? []), wider]);
      kin.set(wider, [...(kin.get(wider) ?? []), id]);
    }
  }
  return (named) => (named.length === 0 ? named : [...named, ...named.flatMap((id) => kin.get(id) ?? [])]);
}

/** What a fact can be looked up under: a difference under all its roles together, anything else under each. */
function listTopics(fact: Fact, isAbout: Catalogue['isAbout']): string[] {
  return [fact.facet, ...fact.also].flatMap((facet) =>
    facet === 'difference'
      ? [topicKey({ roles: fact.roles, facet })]
      : [...fact.roles, ...fact.alsoAbout]
          .filter((role) => isAbout(fact, role, facet))
          .map((role) => topicKey({ roles: [role], facet })),
  );
}

function topicKey({ roles, facet }: Topic): string {
  const inOrder = roles.length > 1 ? roles.toSorted() : roles;
  return `${inOrder.join(' ')} ${facet}`;
}
