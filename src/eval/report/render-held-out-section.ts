import type { Trial } from '../cross-validate.ts';
import { renderShare } from '../render-share.ts';
import { renderTable } from './render-table.ts';

/** How messages are read whose like was not learned from. */
export function renderHeldOutSection(trials: readonly Trial[]): string {
  const ours = trials.filter(({ wanted }) => wanted.facets.length > 0);
  const others = trials.filter(({ wanted }) => wanted.facets.length === 0);
  const ofOneFact = ours.filter(({ wanted }) => wanted.fact !== undefined);
  const row = (name: string, group: readonly Trial[], holds: (trial: Trial) => boolean): string[] => {
    const count = group.filter(holds).length;
    return [name, `${count} of ${group.length}`, renderShare(count, group.length)];
  };
  const isRight = ({ wanted, given }: Trial): boolean =>
    given.facets.some((facet) => wanted.facets.includes(facet));
  const hasOutcome =
    (...outcomes: string[]) =>
    ({ given }: Trial): boolean =>
      outcomes.includes(given.outcome);
  const answered = hasOutcome('answer');
  const rest = (trial: Trial): boolean => !hasOutcome('answer', 'clarify', 'decline')(trial);
  return renderTable(
    ['held-out messages', 'count', 'share'],
    [
      row('for us: right facet first', ours, isRightFirst),
      row('for us: right facet among the first three', ours, ({ wanted, guesses }) =>
        guesses.some((guess) => wanted.facets.includes(guess)),
      ),
      row('for us: answered, on the right facet', ours, (trial) => answered(trial) && isRight(trial)),
      row('for us: answered, on another facet', ours, (trial) => answered(trial) && !isRight(trial)),
      row('for us: asked back', ours, hasOutcome('clarify')),
      row('for us: declined', ours, hasOutcome('decline')),
      row('for us: taken for small talk', ours, rest),
      row('for one fact: that fact is in the reply', ofOneFact, ({ wanted, given }) =>
        given.facts.includes(wanted.fact ?? ''),
      ),
      row('not for us: declined', others, hasOutcome('decline')),
      row('not for us: asked back', others, hasOutcome('clarify')),
      row('not for us: taken for small talk', others, rest),
      row('not for us: answered', others, answered),
    ],
  );
}

/** Whether the likeliest facet is a right one. */
export function isRightFirst({ wanted, guesses }: Trial): boolean {
  return wanted.facets.includes(guesses[0] ?? '');
}
