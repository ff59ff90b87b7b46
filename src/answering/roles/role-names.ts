import type { Role } from '../knowledge.ts';

/** "COO" and "CFO" are said for the titles; "VP" and "MD" are only ways to write them. */
function shortName(role: Role): string | undefined {
  return /^C\w*O$/.test(role.abbreviation ?? '') ? role.abbreviation : undefined;
}

/** The role inside a sentence, without an article: "COO", "operations director". */
export function plainName(role: Role): string {
  return shortName(role) ?? withSmallInitial(role.title);
}

/** How a sentence names a role: "a COO", "an operations director". */
export function nameRole(role: Role): string {
  const name = plainName(role);
  if (role.id === 'board') return `the ${name}`;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** How a heading names a role: "COO", "Operations director". */
export function headRole(role: Role): string {
  return capitalise(plainName(role));
}

/** Puts a role into a text with the slots `{role}`, with its article, and `{name}`, without. */
export function fillRole(text: string, role: Role): string {
  return capitalise(text.replaceAll('{role}', nameRole(role)).replaceAll('{name}', plainName(role)));
}

/** The text with a small first letter, unless its first word is an abbreviation. */
export function withSmallInitial(text: string): string {
  return /^.\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The text with a capital first letter. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
