import type { types } from '@slack/bolt';
import { mrkdwn, type SlackMessage, section } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { limits } from '../blocks/limits.ts';
import { splitText } from '../blocks/split-text.ts';
import { bold } from './bold.ts';
import { renderMessage, renderParagraphs } from './render-answer.ts';

/** A name and what there is to say of it. */
export type ListItem = readonly [name: string, text: string];

/** A sentence with a list under it, one line each. */
export function renderList(opening: string, items: readonly ListItem[]): SlackMessage {
  return renderMessage([opening, ...items.map(([name, text]) => `${name}: ${text}`)].join('\n'), [
    ...renderParagraphs(opening),
    ...renderItems(items),
  ]);
}

function renderItems(items: readonly ListItem[]): types.KnownBlock[] {
  const lines = items.map(([name, text]) => `${bold(`${name}:`)} ${escapeMrkdwn(cleanText(text))}`);
  return splitText(lines.join('\n'), limits.section.text).map((part) => section(mrkdwn(part)));
}
