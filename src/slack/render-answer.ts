import type { types } from '@slack/bolt';
import type { Answer, Comparison, Section, Suggestion } from '../answering/answer.ts';
import { renderPlainText } from '../answering/plain-text.ts';
import { actions, button, context, mrkdwn, plainText, type SlackMessage, section } from './blocks/blocks.ts';
import { cleanText } from './blocks/clean-text.ts';
import { escapeMrkdwn } from './blocks/escape-mrkdwn.ts';
import { fitBlocks } from './blocks/fit-blocks.ts';
import { limits } from './blocks/limits.ts';
import { clipText, splitText } from './blocks/split-text.ts';
import { followUpActionId } from './incoming/ids.ts';
import { renderSourceLine } from './render-source-line.ts';

/** How many buttons an answer has at most: enough to choose from, few enough to read. */
const followUps = 3;
/** A lead longer than this is no longer one sentence and would shout if it were bold. */
const boldLead = 400;

/** An answer as a Slack message. `asked` is quoted above it where the question itself cannot be seen. */
export function renderAnswer(answer: Answer, asked?: string): SlackMessage {
  const body = [
    ...renderAsked(asked),
    ...renderLead(answer),
    ...answer.sections.flatMap(renderSection),
    ...renderComparison(answer.comparison),
  ];
  const tail = [...renderSourceLine(answer), ...renderFollowUps(answer.suggestions)];
  const whole = renderPlainText(answer);
  return renderMessage(
    asked === undefined ? whole : `You asked: ${asked}\n\n${whole}`,
    fitBlocks(body, tail),
  );
}

/** A message of text and, where there are any, the blocks that show it. */
export function renderMessage(text: string, blocks: types.KnownBlock[]): SlackMessage {
  const escaped = clipText(escapeMrkdwn(cleanText(text)), limits.message.text);
  return { text: escaped === '' ? '\u2026' : escaped, blocks };
}

function renderAsked(asked: string | undefined): types.KnownBlock[] {
  if (asked === undefined) return [];
  return [context([plainText(clipText(`You asked: ${cleanText(asked)}`, limits.context.text))])];
}

function renderLead({ lead, outcome }: Answer): types.KnownBlock[] {
  const text = cleanText(lead);
  if (outcome !== 'answer' || text.length > boldLead) return renderParagraphs(text);
  return text === '' ? [] : [section(mrkdwn(bold(text)))];
}

function renderSection({ heading, text }: Section): types.KnownBlock[] {
  const title = cleanText(heading ?? '');
  if (title === '') return renderParagraphs(cleanText(text));
  return splitText(`${bold(title)}\n${escapeMrkdwn(cleanText(text))}`.trimEnd(), limits.section.text).map(
    (part) => section(mrkdwn(part)),
  );
}

function renderParagraphs(text: string): types.KnownBlock[] {
  return splitText(text, limits.section.text).map((part) => section(plainText(part)));
}

function renderComparison(comparison: Comparison | undefined): types.KnownBlock[] {
  if (comparison === undefined) return [];
  return comparison.rows.map(({ label, cells }) => {
    // Each cell names its column, because on a phone the two columns stand below each other.
    const fields = cells.slice(0, limits.section.fields).map((cell, column) => {
      const name = clipText(cleanText(comparison.columns[column] ?? ''), limits.header.text);
      return mrkdwn(
        clipText(`${escapeMrkdwn(name)}:\n${escapeMrkdwn(cleanText(cell))}`, limits.section.field),
      );
    });
    const title = mrkdwn(bold(cleanText(label)));
    return fields.length === 0 ? section(title) : section(title, fields);
  });
}

function renderFollowUps(suggestions: readonly Suggestion[]): types.KnownBlock[] {
  const buttons = suggestions
    .map(({ label, question }) => ({
      label: cleanText(label) || cleanText(question),
      value: cleanText(question),
    }))
    .filter(({ value }) => value !== '')
    .slice(0, followUps)
    .map(({ label, value }, place) => button({ label, value, actionId: followUpActionId(place) }));
  return buttons.length === 0 ? [] : [actions(buttons)];
}

/** Bold does not reach over line ends; a heading without letters still needs something to show. */
function bold(text: string): string {
  const line = clipText(escapeMrkdwn(text.replace(/\s+/g, ' ')), limits.section.text - 2);
  return line === '' ? '\u2026' : `*${line}*`;
}
