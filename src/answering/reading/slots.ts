import type { LinkedToken } from '../roles/link-roles.ts';
import type { PhraseMatch } from '../roles/phrases.ts';

/** Roles that questions about another role speak of as part of the matter, not as a second subject. */
export const namedSlots: ReadonlySet<string> = new Set(['ceo', 'board']);

const roleSlots: ReadonlySet<string> = new Set([
  '{role}',
  '{other}',
  ...[...namedSlots].map((role) => `{${role}}`),
]);

/** Whether a slot stands for a role that we know. */
export function isRoleSlot(slot: string): boolean {
  return roleSlots.has(slot);
}

/**
 * Replaces roles and conditions by slots: `{role}` is the role asked about, `{other}` a second one, `{ceo}` and
 * `{board}` keep their names beside it, `{unknown}` is a role we hold nothing about, `{nhs}` and the like are
 * conditions. A home role is the one asked about wherever it stands.
 */
export function toSlots(
  tokens: readonly LinkedToken[],
  conditions: readonly PhraseMatch<string>[],
  home: ReadonlySet<string>,
): string[] {
  const known = tokens.filter((token) => typeof token !== 'string').filter(({ kind }) => kind === 'known');
  const subject = known.find((mention) => home.has(mention.name)) ?? known[0];
  const slots: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const condition = conditions.find(({ start }) => start === index);
    const token = tokens[index];
    if (condition !== undefined) {
      slots.push(`{${condition.value}}`);
      index += condition.length - 1;
    } else if (typeof token === 'string') slots.push(token);
    else if (token?.kind === 'other') slots.push('{unknown}');
    else if (token?.name === subject?.name) slots.push('{role}');
    else slots.push(namedSlots.has(token?.name ?? '') ? `{${token?.name}}` : '{other}');
  }
  return slots;
}
