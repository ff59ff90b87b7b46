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

/** A row of things to click on. */
export function actions(elements: types.ActionsBlock['elements']): types.ActionsBlock {
  return { type: 'actions', elements };
}

/** A button; its value comes back with the click. */
export function button(options: {
  label: string;
  value: string;
  actionId: string;
  /** What screen readers say instead of the label. */
  spoken?: string;
  confirm?: types.ConfirmationDialog;
}): types.Button {
  const { spoken, confirm } = options;
  return {
    type: 'button',
    text: plainText(clipText(cleanText(options.label), limits.button.text)),
    value: clipText(cleanText(options.value), limits.button.value),
    action_id: options.actionId,
    ...(spoken === undefined ? {} : { accessibility_label: spoken }),
    ...(confirm === undefined ? {} : { confirm }),
  };
}

/** A list to choose one thing from; the value of the choice comes back. */
export function select(options: {
  placeholder: string;
  actionId: string;
  options: readonly { label: string; value: string }[];
  chosen?: string;
}): types.StaticSelect {
  const choices = options.options.map(({ label, value }) => ({
    text: plainText(clipText(cleanText(label), limits.option.text)),
    value,
  }));
  const chosen = choices.find(({ value }) => value === options.chosen);
  return {
    type: 'static_select',
    placeholder: plainText(options.placeholder),
    action_id: options.actionId,
    options: choices.slice(0, limits.select.options),
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}

/** Asks before something is done that others will see. */
export function confirmation(options: {
  title: string;
  text: string;
  confirm: string;
  deny: string;
}): types.ConfirmationDialog {
  return {
    title: plainText(options.title),
    text: plainText(options.text),
    confirm: plainText(options.confirm),
    deny: plainText(options.deny),
  };
}

/** A picture, with its content in words: one that was uploaded to Slack, or one at an address that all may see. */
export function image(where: { id: string } | { address: string }, altText: string): types.ImageBlock {
  const shown = 'id' in where ? { slack_file: where } : { image_url: where.address };
  return { type: 'image', ...shown, alt_text: clipText(altText, limits.image.altText) };
}

/** Rows of plain text under a head row. */
export function table(rows: readonly (readonly string[])[]): types.TableBlock {
  return {
    type: 'table',
    rows: rows.map((cells) => cells.map((text) => ({ type: 'raw_text' as const, text }))),
    column_settings: (rows[0] ?? []).map(() => ({ is_wrapped: true })),
  };
}

type FeedbackChoice = types.FeedbackButtons['positive_button'];

/** Slack's own thumbs up and down; messages alone may hold it. */
export function feedback(
  actionId: string,
  positive: FeedbackChoice,
  negative: FeedbackChoice,
): types.ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId,
        positive_button: positive,
        negative_button: negative,
      },
    ],
  };
}
