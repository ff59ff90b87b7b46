import type { types } from '@slack/bolt';
import { cleanText } from './clean-text.ts';
import { limits } from './limits.ts';
import { clipText } from './split-text.ts';

/** A message as Slack takes it; `text` carries the whole of it for screen readers and notifications. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** Text with our own mark-up in it; what it is made of must be escaped. Slack adds no links of its own to it. */
export function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** Text that Slack shows letter by letter. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A paragraph, with up to ten fields in two columns under it. */
export function section(
  text: types.MrkdwnElement | types.PlainTextElement,
  fields?: types.MrkdwnElement[],
): types.SectionBlock {
  return fields === undefined ? { type: 'section', text } : { type: 'section', text, fields };
}

/** Small print. */
export function context(elements: types.MrkdwnElement[] | types.PlainTextElement[]): types.ContextBlock {
  return { type: 'context', elements };
}

/** A row of buttons. */
export function actions(elements: types.Button[]): types.ActionsBlock {
  return { type: 'actions', elements };
}

/** A button; its value comes back with the click. */
export function button(options: { label: string; value: string; actionId: string }): types.Button {
  return {
    type: 'button',
    text: plainText(clipText(cleanText(options.label), limits.button.text)),
    value: clipText(cleanText(options.value), limits.button.value),
    action_id: options.actionId,
  };
}
