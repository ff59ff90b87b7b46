import type { LinkedToken } from '../roles/link-roles.ts';

const articles = /^(?:an?|any|the|our)$/;
const absence = /^(?:no|without)$/;

/**
 * A role that a question supposes not to be there, beside one that is: "who does the operations director report to if
 * there is no COO" asks nothing of the COO. Its name becomes an ordinary word.
 * @param home ids of the roles that may be asked about.
 */
export function setAbsentAside(
  tokens: readonly LinkedToken[],
  home: ReadonlySet<string>,
): readonly LinkedToken[] {
  const isAbsent = (place: number): boolean => {
    const before = tokens[place - 1];
    const marker = articles.test(String(before)) ? tokens[place - 2] : before;
    return absence.test(String(marker));
  };
  const named = tokens.flatMap((token, place) =>
    typeof token !== 'string' && home.has(token.name) ? [{ ...token, absent: isAbsent(place) }] : [],
  );
  const absent = new Set(named.filter((role) => role.absent).map(({ name }) => name));
  const present = named.some(({ name }) => !absent.has(name));
  if (absent.size === 0 || !present) return tokens;
  return tokens.map((token) => (typeof token !== 'string' && absent.has(token.name) ? token.alias : token));
}
