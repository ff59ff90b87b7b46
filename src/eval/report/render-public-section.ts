import type { Outcome } from '../../answering/answer.ts';
import type { PublicMessages } from '../measure-public-messages.ts';
import { renderShare } from '../render-share.ts';
import { renderTable } from './render-table.ts';

const mostExamples = 5;
const rows: readonly (readonly [string, readonly Outcome[]])[] = [
  ['declined', ['decline']],
  ['taken for small talk', ['greet', 'thank', 'help']],
  ['asked back', ['clarify']],
  ['answered', ['answer']],
];

/** What became of public messages, with some of those that were answered. */
export function renderPublicSection({ count, outcomes, answered }: PublicMessages): string {
  const table = renderTable(
    ['public messages', 'count', 'share'],
    rows.map(([name, kinds]) => {
      const number = kinds.reduce((sum, kind) => sum + (outcomes.get(kind) ?? 0), 0);
      return [name, `${number} of ${count}`, renderShare(number, count)];
    }),
  );
  if (answered.length === 0) return table;
  const examples = answered
    .slice(0, mostExamples)
    .map(({ message, facts }) => `- \`${message.replaceAll('`', "'")}\` gets \`${facts[0] ?? ''}\``);
  return `${table}\n\nSome that were answered:\n\n${examples.join('\n')}`;
}
