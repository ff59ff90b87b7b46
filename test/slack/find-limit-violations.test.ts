import { describe, expect, test } from 'vitest';
import { findCallViolations } from '../../src/slack/blocks/find-call-violations.ts';
import { findLimitViolations } from '../../src/slack/blocks/find-limit-violations.ts';
import { findOptionsViolations } from '../../src/slack/blocks/find-options-violations.ts';
import { findViewViolations } from '../../src/slack/blocks/find-view-violations.ts';
import {
  actions,
  button,
  cell,
  home,
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
  richText,
  sampleBlocks,
  section,
  select,
  table,
  textInput,
} from '../support/sample-blocks.ts';

describe('a message', () => {
  test.each<[string, Parts, string]>([
    ['no text', { blocks: [section('a')] }, 'text: no text'],
    ['blank text', { text: ' ' }, 'text: empty'],
    ['blocks that are no list', { text: 'a', blocks: 'section' }, 'blocks: no list'],
    ['an empty section', message({ type: 'section' }), 'section 1: needs text or fields'],
    ['a section with blank text', message(section('')), 'section 1, text: empty'],
    ['half a character', message(section('\uD83D')), 'section 1, text: half a character'],
    [
      'text of an unknown kind',
      message({ type: 'section', text: { type: 'html', text: 'a' } }),
      'section 1, text, type: neither plain_text nor mrkdwn',
    ],
    [
      'mark-up in a header',
      message({ type: 'header', text: { type: 'mrkdwn', text: 'a' } }),
      'header 1, text, type: not of type plain_text',
    ],
    ['an unknown block', message({ type: 'rainbow' }), 'rainbow 1, type: unknown block'],
    [
      'a field that Slack does not know',
      message(section('a', { colour: 'red' })),
      'section 1: colour: Slack has no such field here',
    ],
    ['no elements', message(actions()), 'actions 1, elements: empty'],
    ['the same action id twice', message(actions(button(), button())), 'action_id: the same twice'],
    [
      'the same block id twice',
      message(section('a', { block_id: 'b' }), section('c', { block_id: 'b' })),
      'block_id: the same twice',
    ],
    [
      'an element in the wrong block',
      message(actions(textInput())),
      'actions 1, plain_text_input 1, type: not an element of this block',
    ],
    [
      'an unknown style',
      message(actions(button({ style: 'default' }))),
      'button 1, style: neither primary nor danger',
    ],
    [
      'a link without an address',
      message(actions(button({ url: 'example' }))),
      'button 1, url: not an address',
    ],
    ['a script', message(actions(button({ url: 'javascript:alert(1)' }))), 'button 1, url: not an address'],
    ['an image without alt_text', message(image({ alt_text: undefined })), 'image 1, alt_text: no text'],
    [
      'an image from two places',
      message(image({ slack_file: { id: 'F1' } })),
      'image 1: needs either image_url or slack_file',
    ],
    [
      'a file by id and address',
      message({ type: 'image', alt_text: 'a', slack_file: { id: 'F1', url: 'https://example.com' } }),
      'image 1, slack_file: needs either id or url',
    ],
    [
      'a select without options',
      message(actions(select({}))),
      'static_select 1: needs either options or option_groups',
    ],
    ['a select with no option', message(actions(select({ options: [] }))), 'static_select 1, options: empty'],
    [
      'two options with one value',
      message(actions(select({ options: [option('v'), option('v')] }))),
      'static_select 1, options: the same value twice',
    ],
    [
      'a first choice that is not offered',
      message(actions(select({ options: options(2), initial_option: option('other') }))),
      'static_select 1: what is chosen at first is not offered',
    ],
    ['rich text with nothing in it', message(richText('')), 'rich_text_section 1, text 1, text: empty'],
    ['an empty cell', message(table([[cell('')]])), 'table 1, rows 1, raw_text 1, text: empty'],
  ])('with %s is refused', (_, sent, words) => {
    expect(findLimitViolations(sent)).toContainEqual(expect.stringContaining(words));
  });

  test('may use the same action id in different blocks', () => {
    expect(findLimitViolations(message(actions(button()), actions(button())))).toEqual([]);
  });

  test('that deletes another needs no text', () => {
    expect(findCallViolations('response_url', { delete_original: true })).toEqual([]);
  });
});

describe('a view', () => {
  test.each<[string, Parts, string]>([
    ['of an unknown type', { type: 'window', blocks: [section('a')] }, 'neither a modal nor a home view'],
    ['without a title', modal([section('a')], { title: undefined }), 'title: missing'],
    ['with inputs and no submit', modal([input()], { submit: undefined }), 'submit: needed'],
    ['without blocks', modal([]), 'blocks: empty'],
    [
      'with half a character in its metadata',
      modal([section('a')], { private_metadata: '\uDC00' }),
      'half a character',
    ],
    [
      'that is Home and has a title',
      { ...home(section('a')), title: plain('a') },
      'title: Slack has no such field here',
    ],
    [
      'with two elements in focus',
      modal(many(2, () => input({ element: textInput({ focus_on_load: true }) }))),
      'focus_on_load: more than one element',
    ],
  ])('%s is refused', (_, sent, words) => {
    expect(findViewViolations(sent)).toContainEqual(expect.stringContaining(words));
  });
});

describe('a call', () => {
  const prompts = [{ title: 'Pay', message: 'What does a COO earn?' }];
  const tableForOne = { ...message(sampleBlocks.table) };

  test.each<[string, Parts]>([
    ['chat.postMessage', message(sampleBlocks.table)],
    ['chat.update', message(sampleBlocks.table)],
    ['chat.postEphemeral', message(sampleBlocks.section)],
    ['response_url', message(sampleBlocks.section)],
    ['response_url', { ...tableForOne, response_type: 'in_channel' }],
    ['views.open', { view: modal([input()]) }],
    ['views.publish', { view: home(section('a')) }],
    ['assistant.threads.setSuggestedPrompts', { prompts }],
    ['agents.sessions.setStatus', { status: 'active' }],
    ['auth.test', {}],
  ])('of %s that is well formed passes', (method, body) => {
    expect(findCallViolations(method, body)).toEqual([]);
  });

  test.each<[string, Parts, string]>([
    ['chat.postMessage', {}, 'text: no text'],
    ['chat.update', {}, 'text: no text'],
    ['chat.postEphemeral', tableForOne, 'table: not on the surface ephemeral'],
    ['response_url', tableForOne, 'table: not on the surface ephemeral'],
    ['views.open', {}, 'view: missing'],
    ['views.push', { view: home(section('a')) }, 'view: not of type modal'],
    ['views.update', { view: modal([]) }, 'blocks: empty'],
    ['views.publish', { view: modal([section('a')]) }, 'view: not of type home'],
    ['assistant.threads.setSuggestedPrompts', { prompts, thread_ts: '1.2' }, 'thread_ts: not for an agent'],
    ['agents.sessions.setStatus', { status: 'thinking' }, 'status: unknown'],
    ['agents.sessions.rename', { title: letters(201) }, 'title: 201 characters, 200 allowed'],
    ['files.getUploadURLExternal', { filename: 'chart.png' }, 'needs alt_txt'],
  ])('of %s that is not is refused', (method, body, words) => {
    expect(findCallViolations(method, body)).toContainEqual(expect.stringContaining(words));
  });
});

test('an external select may find nothing', () => {
  expect(findOptionsViolations({ options: [] })).toEqual([]);
  expect(findOptionsViolations({})).toEqual(['needs either options or option_groups']);
});
