import { describe, expect, test } from 'vitest';
import { findCallViolations } from '../../src/slack/blocks/find-call-violations.ts';
import { findLimitViolations } from '../../src/slack/blocks/find-limit-violations.ts';
import { findOptionsViolations } from '../../src/slack/blocks/find-options-violations.ts';
import { findViewViolations } from '../../src/slack/blocks/find-view-violations.ts';
import { limits } from '../../src/slack/blocks/limits.ts';
import {
  actions,
  address,
  button,
  cell,
  confirm,
  contextActions,
  feedback,
  iconButton,
  image,
  input,
  letters,
  many,
  message,
  modal,
  option,
  options,
  type Parts,
  plain,
  section,
  select,
  table,
  textInput,
} from '../support/sample-blocks.ts';

const inMessage = (...blocks: unknown[]) => findLimitViolations(message(...blocks));
const inModal = (...blocks: unknown[]) => findViewViolations(modal(blocks));
const inView = (parts: Parts) => findViewViolations(modal([section('a')], parts));
const withButton = (parts: Parts) => inMessage(actions(button(parts)));
const withConfirm = (parts: Parts) => withButton({ confirm: confirm(parts) });
const withOption = (parts: Parts) => inMessage(actions(select({ options: [option('v', parts)] })));
const inPieces = (length: number) =>
  many(Math.ceil(length / 3_000), (place) => letters(Math.min(3_000, length - place * 3_000)));

/** A modal that is so many bytes long. */
function modalOf(bytes: number) {
  const blocks: unknown[] = [section('a')];
  const missing = () => bytes - JSON.stringify(modal(blocks, { private_metadata: '' })).length;
  while (missing() > limits.view.privateMetadata) blocks.push(section(letters(2_900)));
  return modal(blocks, { private_metadata: letters(missing()) });
}

type Rows<Table, Path extends string = ''> = {
  [Key in keyof Table & string]: Table[Key] extends number
    ? `${Path}${Key}`
    : Rows<Table[Key], `${Path}${Key}.`>;
}[keyof Table & string];

/** For each row of the table: what the complaint names, and something of a given size. */
const rows: Record<Rows<typeof limits>, [name: string, find: (size: number) => string[]]> = {
  id: ['button 1, action_id', (size) => withButton({ action_id: letters(size) })],
  placeholder: [
    'input 1, element, placeholder',
    (size) => inModal(input({ element: textInput({ placeholder: plain(letters(size)) }) })),
  ],
  'message.blocks': ['blocks', (size) => inMessage(...many(size, () => section('a')))],
  'message.characters': ['all blocks', (size) => inMessage(...inPieces(size).map((text) => section(text)))],
  'message.text': ['text', (size) => findLimitViolations({ text: letters(size) })],
  'message.tables': ['message', (size) => inMessage(...many(size, () => table([[cell('a')]])))],
  'message.updatedText': ['text', (size) => findCallViolations('chat.update', { text: letters(size) })],
  'view.blocks': ['blocks', (size) => inModal(...many(size, () => section('a')))],
  'view.title': ['title', (size) => inView({ title: plain(letters(size)) })],
  'view.submit': ['submit', (size) => inView({ submit: plain(letters(size)) })],
  'view.close': ['close', (size) => inView({ close: plain(letters(size)) })],
  'view.privateMetadata': ['private_metadata', (size) => inView({ private_metadata: letters(size) })],
  'view.callbackId': ['callback_id', (size) => inView({ callback_id: letters(size) })],
  'view.externalId': ['external_id', (size) => inView({ external_id: letters(size) })],
  'view.bytes': ['view', (size) => findViewViolations(modalOf(size))],
  'section.text': ['section 1, text', (size) => inMessage(section(letters(size)))],
  'section.fields': [
    'section 1, fields',
    (size) => inMessage(section('a', { fields: many(size, () => plain('a')) })),
  ],
  'section.field': [
    'section 1, fields 1',
    (size) => inMessage({ type: 'section', fields: [{ type: 'mrkdwn', text: letters(size) }] }),
  ],
  'header.text': ['header 1, text', (size) => inMessage({ type: 'header', text: plain(letters(size)) })],
  'context.elements': [
    'context 1, elements',
    (size) => inMessage({ type: 'context', elements: many(size, () => plain('a')) }),
  ],
  'context.text': [
    'context 1, elements 1',
    (size) => inMessage({ type: 'context', elements: [plain(letters(size))] }),
  ],
  'actions.elements': [
    'actions 1, elements',
    (size) => inMessage(actions(...many(size, (place) => button({ action_id: `a${place}` })))),
  ],
  'contextActions.elements': [
    'context_actions 1, elements',
    (size) => inMessage(contextActions(...many(size, (place) => iconButton({ action_id: `a${place}` })))),
  ],
  'image.altText': ['image 1, alt_text', (size) => inMessage(image({ alt_text: letters(size) }))],
  'image.title': ['image 1, title', (size) => inMessage(image({ title: plain(letters(size)) }))],
  'image.url': ['image 1, image_url', (size) => inMessage(image({ image_url: address(size) }))],
  'input.label': ['input 1, label', (size) => inModal(input({ label: plain(letters(size)) }))],
  'input.hint': ['input 1, hint', (size) => inModal(input({ hint: plain(letters(size)) }))],
  'markdown.text': [
    'all markdown blocks',
    (size) =>
      inMessage(
        { type: 'markdown', text: letters(2_000) },
        { type: 'markdown', text: letters(size - 2_000) },
      ),
  ],
  'table.rows': ['table 1, rows', (size) => inMessage(table(many(size, () => [cell('a')])))],
  'table.cells': ['table 1, rows 1', (size) => inMessage(table([many(size, () => cell('a'))]))],
  'table.columnSettings': [
    'table 1, column_settings',
    (size) => inMessage(table([[cell('a')]], { column_settings: many(size, () => ({ align: 'left' })) })),
  ],
  'table.characters': ['all tables', (size) => inMessage(table(inPieces(size).map((text) => [cell(text)])))],
  'button.text': ['button 1, text', (size) => withButton({ text: plain(letters(size)) })],
  'button.value': ['button 1, value', (size) => withButton({ value: letters(size) })],
  'button.url': ['button 1, url', (size) => withButton({ url: address(size) })],
  'button.accessibilityLabel': [
    'button 1, accessibility_label',
    (size) => withButton({ accessibility_label: letters(size) }),
  ],
  'feedbackButton.text': [
    'feedback_buttons 1, positive_button, text',
    (size) => inMessage(contextActions(feedback({ text: plain(letters(size)) }))),
  ],
  'feedbackButton.value': [
    'feedback_buttons 1, positive_button, value',
    (size) => inMessage(contextActions(feedback({ value: letters(size) }))),
  ],
  'feedbackButton.accessibilityLabel': [
    'feedback_buttons 1, positive_button, accessibility_label',
    (size) => inMessage(contextActions(feedback({ accessibility_label: letters(size) }))),
  ],
  'iconButton.text': [
    'icon_button 1, text',
    (size) => inMessage(contextActions(iconButton({ text: plain(letters(size)) }))),
  ],
  'iconButton.value': [
    'icon_button 1, value',
    (size) => inMessage(contextActions(iconButton({ value: letters(size) }))),
  ],
  'iconButton.accessibilityLabel': [
    'icon_button 1, accessibility_label',
    (size) => inMessage(contextActions(iconButton({ accessibility_label: letters(size) }))),
  ],
  'confirm.title': ['button 1, confirm, title', (size) => withConfirm({ title: plain(letters(size)) })],
  'confirm.text': ['button 1, confirm, text', (size) => withConfirm({ text: plain(letters(size)) })],
  'confirm.confirm': ['button 1, confirm, confirm', (size) => withConfirm({ confirm: plain(letters(size)) })],
  'confirm.deny': ['button 1, confirm, deny', (size) => withConfirm({ deny: plain(letters(size)) })],
  'plainTextInput.initialValue': [
    'input 1, element, initial_value',
    (size) => inModal(input({ element: textInput({ initial_value: letters(size) }) })),
  ],
  'plainTextInput.minLength': [
    'input 1, element, min_length',
    (size) => inModal(input({ element: textInput({ min_length: size }) })),
  ],
  'plainTextInput.maxLength': [
    'input 1, element, max_length',
    (size) => inModal(input({ element: textInput({ max_length: size }) })),
  ],
  'option.text': ['options 1, text', (size) => withOption({ text: plain(letters(size)) })],
  'option.value': ['options 1, value', (size) => withOption({ value: letters(size) })],
  'option.description': [
    'options 1, description',
    (size) => withOption({ description: plain(letters(size)) }),
  ],
  'option.url': [
    'overflow 1, options 1, url',
    (size) => inMessage(actions({ type: 'overflow', options: [option('v', { url: address(size) })] })),
  ],
  'optionGroup.label': [
    'option_groups 1, label',
    (size) =>
      findOptionsViolations({ option_groups: [{ label: plain(letters(size)), options: options(1) }] }),
  ],
  'optionGroup.options': [
    'option_groups 1, options',
    (size) => findOptionsViolations({ option_groups: [{ label: plain('Pay'), options: options(size) }] }),
  ],
  'select.options': ['options', (size) => findOptionsViolations({ options: options(size) })],
  'select.groups': [
    'static_select 1, option_groups',
    (size) =>
      inModal(
        actions(select({ option_groups: many(size, () => ({ label: plain('Pay'), options: options(1) })) })),
      ),
  ],
  'overflow.options': [
    'overflow 1, options',
    (size) => inMessage(actions({ type: 'overflow', options: options(size) })),
  ],
  'checkboxes.options': [
    'checkboxes 1, options',
    (size) => inMessage(actions({ type: 'checkboxes', options: options(size) })),
  ],
  'radioButtons.options': [
    'radio_buttons 1, options',
    (size) => inMessage(actions({ type: 'radio_buttons', options: options(size) })),
  ],
  'suggestedPrompts.prompts': [
    'prompts',
    (size) =>
      findCallViolations('assistant.threads.setSuggestedPrompts', {
        prompts: many(size, () => ({ title: 'Pay', message: 'What does a COO earn?' })),
      }),
  ],
  'session.title': [
    'title',
    (size) => findCallViolations('agents.sessions.setStatus', { status: 'processing', title: letters(size) }),
  ],
  'file.altText': [
    'alt_txt',
    (size) => findCallViolations('files.getUploadURLExternal', { alt_txt: letters(size) }),
  ],
};

/** All numbers in a table of tables, by path. */
function readRows(of: object, path = ''): [row: string, limit: number][] {
  return Object.entries(of).flatMap(([key, value]) =>
    typeof value === 'number' ? [[`${path}${key}`, value]] : readRows(value, `${path}${key}.`),
  );
}

describe('the limits', () => {
  const limitOf = new Map(readRows(limits));

  test('each has a test', () => {
    expect(Object.keys(rows).sort()).toEqual([...limitOf.keys()].sort());
  });

  test.each(Object.entries(rows))('%s: at the limit it is fine, above it is found', (row, [name, find]) => {
    const limit = limitOf.get(row) ?? Number.NaN;
    expect(find(limit)).toEqual([]);
    const found = find(limit + 1);
    expect(found).toContainEqual(expect.stringMatching(`(^|, )${name}: `));
    expect(found.join()).toContain(limit.toLocaleString('en'));
  });

  test.each<[name: string, limit: number, find: (size: number) => string[]]>([
    [
      'context 1, elements 1',
      limits.context.text,
      (size) => inMessage({ type: 'context', elements: [{ type: 'mrkdwn', text: letters(size) }] }),
    ],
    [
      'datepicker 1, placeholder',
      limits.placeholder,
      (size) => inMessage(actions({ type: 'datepicker', placeholder: plain(letters(size)) })),
    ],
    [
      'users_select 1, initial_user',
      limits.id,
      (size) => inMessage(actions({ type: 'users_select', initial_user: letters(size) })),
    ],
    [
      'checkboxes 1, options 1, text',
      limits.option.text,
      (size) =>
        inMessage(actions({ type: 'checkboxes', options: [{ text: plain(letters(size)), value: 'v' }] })),
    ],
    [
      'image 1, slack_file, url',
      limits.image.url,
      (size) => inMessage({ type: 'image', alt_text: 'a', slack_file: { url: address(size) } }),
    ],
    [
      'alt_text',
      limits.file.altText,
      (size) => findCallViolations('files.getUploadURLExternal', { alt_text: letters(size) }),
    ],
    [
      'title',
      limits.session.title,
      (size) => findCallViolations('agents.sessions.rename', { title: letters(size) }),
    ],
  ])('%s: the limit of %i holds there too', (name, limit, find) => {
    expect(find(limit)).toEqual([]);
    expect(find(limit + 1)).toEqual([expect.stringMatching(`(^|, )${name}: `)]);
  });
});
