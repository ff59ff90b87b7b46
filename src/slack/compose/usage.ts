import { commandName } from '../incoming/ids.ts';
import { type ListItem, renderList } from '../render/render-list.ts';
import type { ComposedReply } from './compose-reply.ts';

/** The words that do other things than ask, with what they do. */
const usages: readonly (readonly [string, string])[] = [
  ['<question>', 'asks anything about the roles, for example: who does the COO report to?'],
  ['help', 'says what I am for'],
  ['topics', 'lists what there is to ask, role by role'],
  ['compare <role> with <role>', 'puts two roles side by side'],
  ['chart <role>', 'shows who reports to whom'],
  ['why', 'shows how my last answer came about'],
  ['settings', 'sets how long my answers are'],
];

const housekeeping: readonly (readonly [string, string])[] = [
  ['privacy', 'says what I store about you, and for how long'],
  ['forget me', 'deletes all that I store about you, at once'],
  ['unanswered', 'shows curators what people asked in vain'],
];

/** All of that in one line, for those whose words I did not understand. */
export const usageLine = `What works: ${usages.map(([words]) => `${commandName} ${words}`).join(' \u00B7 ')}`;

/** Says what can be typed. */
export function composeUsage(): ComposedReply {
  const items = [...usages, ...housekeeping].map(
    ([words, does]): ListItem => [`${commandName} ${words}`, does],
  );
  const opening = 'This is what you can type. In messages to me the same words work without the command.';
  return { message: renderList(opening, items) };
}
