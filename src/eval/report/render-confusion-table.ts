import type { Confusion } from '../count-confusions.ts';
import { renderShare } from '../render-share.ts';
import { renderTable } from './render-table.ts';

/** Labels of fewer messages, all of them right, are only counted. */
const fewest = 5;

/** Labels, the worst first, with what they are mistaken for. */
export function renderConfusionTable(title: string, confusions: readonly Confusion[]): string {
  const shown = confusions.filter(({ count, right }) => count >= fewest || right < count);
  const messages = confusions.reduce((sum, { count }) => sum + count, 0);
  const rest = messages - shown.reduce((sum, { count }) => sum + count, 0);
  const table = renderTable(
    [title, 'messages', 'right', 'taken for'],
    shown.map(({ label, count, right, takenFor }) => [
      label,
      String(count),
      renderShare(right, count),
      takenFor.map((each) => `${each.label} (${each.count})`).join(', '),
    ]),
  );
  const others = confusions.length - shown.length;
  return others === 0
    ? table
    : `${table}\n\nThe other ${others}, with ${rest} messages between them, are right throughout.`;
}
