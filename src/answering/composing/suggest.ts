import type { Suggestion } from '../answer.ts';
import type { Catalogue } from '../choosing/catalogue.ts';
import { fillRole } from '../roles/role-names.ts';

/** How many suggestions stand under an answer. */
const most = 3;

/** What to offer where nothing better is known. */
export const favourites: readonly string[] = ['duties', 'reporting-line', 'difference'];

/** Questions on these facets, each about the first of the roles that there is something to say about. */
export function suggestFacets(
  roles: readonly string[],
  facets: readonly string[],
  catalogue: Catalogue,
): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const facet of new Set(facets)) {
    if (suggestions.length === most) break;
    suggestions.push(...suggestFirst(roles, facet, catalogue));
  }
  return suggestions;
}

/** The same facet for each of these roles: the choices when we ask which role is meant. */
export function suggestRoles(roles: readonly string[], facet: string, catalogue: Catalogue): Suggestion[] {
  return roles.flatMap((role) => suggestFirst([role], facet, catalogue)).slice(0, most);
}

function suggestFirst(roles: readonly string[], facetId: string, catalogue: Catalogue): Suggestion[] {
  for (const roleId of roles) {
    const role = catalogue.role(roleId);
    const facet = catalogue.facet(facetId);
    const about =
      facetId === 'difference' ? [...new Set([roleId, ...catalogue.homeRoles])].slice(0, 2) : [roleId];
    if (
      role === undefined ||
      facet === undefined ||
      !catalogue.hasInGeneral({ roles: about, facet: facetId })
    )
      continue;
    const label = fillRole(facet.label, role);
    return [{ label, question: fillRole(facet.question, role), roles: about, facets: [facetId] }];
  }
  return [];
}
