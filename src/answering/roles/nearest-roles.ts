import Fuse from 'fuse.js';
import type { Knowledge } from '../knowledge.ts';

/** Ids of the roles whose names come nearest to a title that nobody knows, the nearest first. */
export type NearestRoles = (title: string) => readonly string[];

/** How far a name may be off: 0 is the same, 1 is anything. "Chief operational officer" is at 0.2 from ours. */
const farthest = 0.35;

/**
 * Makes the search behind "Did you mean …?": what the knowledge says comes nearest, or else fuse.js over the names of the
 * roles we know.
 */
export function createNearestRoles({
  roles,
  otherRoles,
}: Pick<Knowledge, 'roles' | 'otherRoles'>): NearestRoles {
  const near = new Map(otherRoles.map((role) => [role.title, role.near] as const));
  const names = roles.flatMap(({ id, title, aliases }) => [title, ...aliases].map((name) => ({ id, name })));
  const fuse = new Fuse(names, {
    keys: ['name'],
    threshold: farthest,
    ignoreLocation: true,
    includeScore: true,
  });
  return (title) => {
    const told = near.get(title);
    if (told !== undefined) return [told];
    const found = fuse.search(title, { limit: 8 }).filter(({ item, score = 1 }) => {
      // fuse.js finds a short name inside a long title too; that is no likeness.
      return score <= farthest && item.name.length >= title.length * 0.7;
    });
    return [...new Set(found.map(({ item }) => item.id))];
  };
}
