import type { Role } from './knowledge.ts';

/** Titles of which a company has one: "the COO", but "an operations director". */
function isOneOfAKind(role: Role): boolean {
  return role.abbreviation !== undefined || role.id === 'board';
}

/** How a sentence names a role: "the COO", "an operations director". */
export function nameRole(role: Role): string {
  const name = role.abbreviation ?? withSmallInitial(role.title);
  if (isOneOfAKind(role)) return `the ${name}`;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** How a heading names a role: "COO", "Operations director". */
export function headRole(role: Role): string {
  return capitalise(role.abbreviation ?? role.title);
}

/** Puts a role into a text with the slot `{role}`. */
export function fillRole(text: string, role: Role): string {
  return capitalise(text.replaceAll('{role}', nameRole(role)));
}

/** The text with a small first letter, unless its first word is an abbreviation. */
export function withSmallInitial(text: string): string {
  return /^.\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The text with a capital first letter. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
