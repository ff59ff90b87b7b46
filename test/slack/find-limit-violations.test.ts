import { expect, test } from 'vitest';
import { findLimitViolations } from '../../src/slack/blocks/find-limit-violations.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'plain_text', text } });
const button = (parts: Record<string, unknown> = {}) => ({
  type: 'button',
  text: { type: 'plain_text', text: 'Pay' },
  value: 'v',
  action_id: 'a',
  ...parts,
});
const message = (...blocks: unknown[]) => ({ text: 'text', blocks });
const many = (count: number, make: (place: number) => unknown) =>
  Array.from({ length: count }, (_, place) => make(place));

test('a message at the limits is fine', () => {
  const blocks = [
    section('a'.repeat(3_000)),
    { type: 'header', text: { type: 'plain_text', text: 'a'.repeat(150) } },
    { type: 'section', fields: many(10, () => ({ type: 'mrkdwn', text: 'a' })) },
    { type: 'context', elements: many(10, () => ({ type: 'mrkdwn', text: 'a' })) },
    { type: 'actions', elements: many(25, (place) => button({ action_id: `a${place}` })) },
    { type: 'divider' },
  ];
  expect(findLimitViolations(message(...blocks))).toEqual([]);
});

test.each<[string, { text?: unknown; blocks?: unknown }]>([
  ['no text', { blocks: [section('a')] }],
  ['blank text', { text: ' ' }],
  ['text over 40,000 characters', { text: 'a'.repeat(40_001) }],
  ['51 blocks', message(...many(51, () => section('a')))],
  ['12,001 characters in all', message(...many(5, () => section('a'.repeat(2_401))))],
  ['a section of 3,001 characters', message(section('a'.repeat(3_001)))],
  ['an empty section', message({ type: 'section' })],
  ['a section with blank text', message(section(''))],
  ['eleven fields', message({ type: 'section', fields: many(11, () => ({ type: 'mrkdwn', text: 'a' })) })],
  [
    'a field of 2,001 characters',
    message({ type: 'section', fields: [{ type: 'mrkdwn', text: 'a'.repeat(2_001) }] }),
  ],
  [
    'a header of 151 characters',
    message({ type: 'header', text: { type: 'plain_text', text: 'a'.repeat(151) } }),
  ],
  [
    'eleven context elements',
    message({ type: 'context', elements: many(11, () => ({ type: 'mrkdwn', text: 'a' })) }),
  ],
  [
    '26 buttons',
    message({ type: 'actions', elements: many(26, (place) => button({ action_id: `a${place}` })) }),
  ],
  [
    'a button text of 76 characters',
    message(actions(button({ text: { type: 'plain_text', text: 'a'.repeat(76) } }))),
  ],
  ['a button value of 2,001 characters', message(actions(button({ value: 'a'.repeat(2_001) })))],
  ['an action id of 256 characters', message(actions(button({ action_id: 'a'.repeat(256) })))],
  ['the same action id twice', message(actions(button(), button()))],
  ['a block id of 256 characters', message({ ...section('a'), block_id: 'a'.repeat(256) })],
  ['half a character', message(section('\uD83D'))],
  ['text of an unknown kind', message({ type: 'section', text: { type: 'html', text: 'a' } })],
  ['an unknown block', message({ type: 'rainbow' })],
])('%s is found', (_, broken) => {
  expect(findLimitViolations(broken)).not.toEqual([]);
});

function actions(...elements: unknown[]) {
  return { type: 'actions', elements };
}
