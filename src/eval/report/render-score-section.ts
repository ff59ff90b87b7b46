import type { Evaluated, Evaluation } from '../evaluate.ts';
import { groupBy } from '../group-by.ts';
import { renderShare } from '../render-share.ts';
import type { Verdict } from '../score.ts';
import { renderTable } from './render-table.ts';

/** The share of fewer messages says nothing. */
const fewest = 20;

/** How the labelled questions were handled, group by group. */
export function renderScoreSection({ questions }: Evaluation): string {
  const ours = questions.filter(({ wanted }) => wanted.outcome === 'answer');
  const others = questions.filter(({ wanted }) => wanted.outcome === 'decline');
  const social = questions.filter(({ wanted }) => !['answer', 'decline'].includes(wanted.outcome));
  return `${renderTable(
    ['for us', 'messages', 'right', 'wrong', 'asked back well', 'asked back in vain', 'declined'],
    [
      ['single questions', ours.filter(({ wanted }) => wanted.turns === undefined)] as const,
      ['follow-ups', ours.filter(({ wanted }) => wanted.turns !== undefined)] as const,
    ].map(([name, group]) =>
      renderGroup(name, group, ['right', 'wrong', 'clarified', 'misclarified', 'declined']),
    ),
  )}

${renderTable(
  ['not for us', 'messages', 'refused', 'asked back or chatted', 'answered falsely'],
  [
    renderGroup('all', others, ['refused', 'sidestepped', 'false answer']),
    ...byLabel(others, ({ wanted }) => wanted.topic ?? 'other').map(([name, group]) =>
      renderGroup(name, group, ['refused', 'sidestepped', 'false answer']),
    ),
  ],
)}

${renderTable(
  ['small talk and the like', 'messages', 'as wanted', 'otherwise', 'answered falsely'],
  byLabel(social, nameSocial).map(([name, group]) =>
    renderGroup(name, group, ['kind', 'unkind', 'false answer']),
  ),
)}`;
}

function renderGroup(name: string, group: readonly Evaluated[], verdicts: readonly Verdict[]): string[] {
  const shares = verdicts.map((each, index) => {
    const count = group.filter(({ verdict }) => verdict === each).length;
    return index === 0 && group.length >= fewest ? renderShare(count, group.length) : String(count);
  });
  return [name, String(group.length), ...shares];
}

function byLabel(
  all: readonly Evaluated[],
  label: (each: Evaluated) => string,
): [string, readonly Evaluated[]][] {
  return [...groupBy(all, label)].sort(([a], [b]) => a.localeCompare(b));
}

function nameSocial({ wanted: { outcome, topic } }: Evaluated): string {
  if (topic === 'noise') return 'noise';
  return outcome === 'clarify' ? 'needs asking back' : outcome;
}
