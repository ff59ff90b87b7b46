import type { NamedScore } from '../measure-variants.ts';
import { renderShare } from '../render-share.ts';
import { renderTable } from './render-table.ts';

/** What each way of answering scored on the labelled questions, and its reading alone on the held-out messages. */
export function renderAblationSection(scores: readonly NamedScore[]): string {
  return `${renderTable(
    [
      'labelled questions',
      'for us: right',
      'for us: wrong',
      'follow-ups: right',
      'not for us: answered',
      'small talk: as wanted',
    ],
    scores.map(({ name, score }) => [
      name,
      share(score.right, score.inScope),
      share(score.wrong, score.inScope),
      share(score.followUpsRight, score.followUps),
      share(score.falseAnswers, score.outOfScope),
      share(score.socialKind, score.social),
    ]),
  )}

The held-out messages are many more and tell smaller differences apart. Here the confidence alone decides:

${renderTable(
  [
    'held-out messages',
    'for us: right facet first',
    'for us: answered right',
    'for us: answered wrong',
    'not for us: answered',
  ],
  scores.flatMap(({ name, heldOut }) =>
    heldOut === undefined
      ? []
      : [
          [
            name,
            renderShare(heldOut.rightFirst, heldOut.ours),
            renderShare(heldOut.answeredRight, heldOut.ours),
            renderShare(heldOut.answeredWrong, heldOut.ours),
            renderShare(heldOut.othersAnswered, heldOut.others),
          ],
        ],
  ),
)}`;
}

function share(part: number, count: number): string {
  return renderShare(Math.round(part * count), count);
}
