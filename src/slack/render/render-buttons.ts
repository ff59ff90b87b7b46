import type { types } from '@slack/bolt';
import type { Answer } from '../../answering/answer.ts';
import { actions, button, confirmation, feedback, plainText } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { actionId, actionIds } from '../incoming/ids.ts';
import type { Verdict } from '../incoming/incoming.ts';
import type { Presentation } from './presentation.ts';

interface Choice {
  readonly verdict: Verdict;
  readonly label: string;
  readonly spoken: string;
}

/** How many further questions an answer offers at most: enough to choose from, few enough to read. */
const followUps = 3;

const verdicts: readonly [Choice, Choice] = [
  { verdict: 'helpful', label: 'Helpful', spoken: 'This answer was helpful' },
  { verdict: 'not-helpful', label: 'Not helpful', spoken: 'This answer was not helpful' },
];

/** What can be done with an answer: ask on, compare, show it to others. */
export function renderWaysOn({ suggestions }: Answer, presentation: Presentation): types.KnownBlock[] {
  const { comparison, share, askedBack, suggestions: wanted = true } = presentation;
  const offered = wanted ? [...suggestions.slice(0, followUps), ...(comparison ? [comparison] : [])] : [];
  const buttons = offered
    .map(({ label, question }) => ({
      label: cleanText(label) || cleanText(question),
      value: cleanText(question),
    }))
    .filter(({ value }) => value !== '')
    .map(({ label, value }, place) => button({ label, value, actionId: followUpId(place, askedBack) }));
  const all = share === undefined ? buttons : [...buttons, shareButton(share, presentation.stage)];
  return all.length === 0 ? [] : [actions(all)];
}

/** A choice from what is asked back says what it answers, wherever and whenever it is made. */
function followUpId(place: number, askedBack: string | undefined): string {
  return actionId('followUp', askedBack === undefined ? place : `${place}:${askedBack}`);
}

/** Asks for a verdict on an answer, in the way that Slack has for it where there is one. */
export function renderVote({ receiptId, stage, classic }: Presentation): types.KnownBlock[] {
  if (receiptId === undefined) return [];
  const [helpful, notHelpful] = verdicts;
  const value = (verdict: Verdict): string => `${verdict} ${receiptId}`;
  if (stage !== 'channel' || classic) {
    return [
      actions(
        [helpful, notHelpful].map(({ verdict, label, spoken }) =>
          button({ label, spoken, value: value(verdict), actionId: actionId('vote', verdict) }),
        ),
      ),
    ];
  }
  const choice = ({ verdict, label, spoken }: Choice) => ({
    text: plainText(label),
    value: value(verdict),
    accessibility_label: spoken,
  });
  return [feedback(actionIds.vote, choice(helpful), choice(notHelpful))];
}

/** In a window the answer explains a message, in whose thread it can be shared. */
function shareButton(asked: string, stage: Presentation['stage']): types.Button {
  const place = stage === 'view' ? 'thread' : 'channel';
  return button({
    label: `Share in ${place}`,
    value: asked,
    actionId: actionIds.share,
    confirm: confirmation({
      title: 'Share this answer?',
      text: `Everybody in this ${place} will see the question, the answer and your name.`,
      confirm: 'Share',
      deny: 'Keep it to myself',
    }),
  });
}
