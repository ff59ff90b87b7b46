import type { Suggestion } from '../answer.ts';
import type { Catalogue } from '../choosing/catalogue.ts';
import type { Knowledge } from '../knowledge.ts';
import { fillRole, headRole, nameRole } from '../roles/role-names.ts';
import { suggestFacets } from './suggest.ts';

/** What can be asked about a role, for people who would rather look through a list. */
export interface RoleTopics {
  readonly role: string;
  readonly title: string;
  /** Home roles are what the bot is about. */
  readonly home: boolean;
  readonly topics: readonly Suggestion[];
}

/** Lists everything that there is a fact about, role by role, home roles first. */
export function listTopics(knowledge: Knowledge, catalogue: Catalogue): RoleTopics[] {
  return knowledge.roles
    .map((role) => ({
      role: role.id,
      title: headRole(role),
      home: role.home,
      topics: listTopicsOf(role.id, knowledge, catalogue),
    }))
    .filter(({ topics }) => topics.length > 0)
    .sort((a, b) => Number(b.home) - Number(a.home));
}

/** The first thing to ask about each of these roles, in their order; roles that we hold nothing about are left out. */
export type IntroduceRoles = (roles: readonly string[]) => readonly Suggestion[];

/** Makes the step that introduces roles. */
export function createIntroduceRoles(topics: readonly RoleTopics[]): IntroduceRoles {
  const first = new Map(topics.map((each) => [each.role, each.topics.slice(0, 1)]));
  return (roles) => roles.flatMap((role) => first.get(role) ?? []);
}

function listTopicsOf(role: string, { facets }: Knowledge, catalogue: Catalogue): Suggestion[] {
  const topics = facets.flatMap(({ id }) => suggestFacets([role], [id], catalogue));
  if (topics.length > 0) return topics;
  // Of some roles all that is known holds under a condition: an executive director leads a nonprofit.
  return suggestFacets([role], ['definition'], { ...catalogue, hasInGeneral: catalogue.has });
}

/** Suggests the home role to hold an answer's role against, where the answer is about one role and does not compare. */
export type SuggestComparison = (answer: {
  roles: readonly string[];
  facets: readonly string[];
  suggestions: readonly Suggestion[];
}) => Suggestion | undefined;

/** Makes the step that suggests comparisons. */
export function createSuggestComparison(
  catalogue: Pick<Catalogue, 'homeRoles' | 'role' | 'has'>,
): SuggestComparison {
  return ({ roles, facets, suggestions }) => {
    const [one] = roles;
    const offered = [facets, ...suggestions.map((each) => each.facets)].flat().includes('difference');
    if (one === undefined || offered) return undefined;
    const other = catalogue.homeRoles.find((home) => !roles.includes(home));
    const pair = other === undefined ? [] : [catalogue.role(one), catalogue.role(other)];
    const [role, against] = pair;
    if (role === undefined || against === undefined) return undefined;
    if (!catalogue.has({ roles: [role.id, against.id], facet: 'difference' })) return undefined;
    return {
      label: `Compare with ${nameRole(against)}`,
      question: fillRole(`What is the difference between {role} and ${nameRole(against)}?`, role),
      roles: [role.id, against.id],
      facets: ['difference'],
    };
  };
}
