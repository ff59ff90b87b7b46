import { commandName } from '../incoming/ids.ts';
import { renderMessage, renderParagraphs } from '../render/render-answer.ts';
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

/** All of that in one line, for those whose words I did not understand. */
export const usageLine = `What works: ${usages.map(([words]) => `${commandName} ${words}`).join(' \u00B7 ')}`;

/** Says what can be typed. */
export function composeUsage(): ComposedReply {
  const lines = usages.map(([words, does]) => `${commandName} ${words}: ${does}`);
  const text = [
    'This is what you can type.',
    ...lines,
    'In messages to me the same words work without the command.',
  ].join('\n');
  return { message: renderMessage(text, renderParagraphs(text)) };
}
