import type { Knowledge } from '../../answering/knowledge.ts';
import { headRole } from '../../answering/roles/role-names.ts';

/** Names roles and facets as people know them. */
export type NameTopics = (ids: { readonly roles: readonly string[]; readonly facets: readonly string[] }) => {
  /** "COO", "Operations director". */
  readonly roleNames: readonly string[];
  readonly topicNames: readonly string[];
};

/** Makes the step that names them; roles come in the order of the knowledge, facets the likeliest first. */
export function createNameTopics({ roles, facets }: Pick<Knowledge, 'roles' | 'facets'>): NameTopics {
  return (ids) => ({
    roleNames: roles.filter(({ id }) => ids.roles.includes(id)).map(headRole),
    topicNames: ids.facets.map((facet) => facets.find(({ id }) => id === facet)?.title ?? facet),
  });
}
