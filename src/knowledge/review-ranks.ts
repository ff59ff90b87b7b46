import { createRoleOrder } from '../answering/roles/role-order.ts';
import type { KnowledgeFiles } from './load-knowledge.ts';
import type { Problem } from './problem.ts';

/** Finds ranks that are said both ways round: two roles of which each would stand above the other. */
export function reviewRanks({ roles: file }: KnowledgeFiles): Problem[] {
  const order = createRoleOrder(file.value.roles);
  return file.value.roles.flatMap(({ id, ranksBelow }, index) =>
    ranksBelow.flatMap(({ role }, place) => {
      const circle = role === id || order.climb(role, id) !== undefined;
      const message = `${id} cannot rank below ${role}: by other lines, ${id} stands above ${role}`;
      return circle ? [file.problemAt(['roles', index, 'ranksBelow', place], message)] : [];
    }),
  );
}
