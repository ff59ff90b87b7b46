import { expect, test } from 'vitest';
import { type Directive, readDirective } from '../../src/slack/compose/read-directive.ts';

const receipt = (receiptId?: string): Directive => ({ kind: 'receipt', receiptId });
const chart = (of: string): Directive => ({ kind: 'chart', of });

test.each<[string, Directive]>([
  ['topics', { kind: 'topics' }],
  ['/coo topics', { kind: 'topics' }],
  ['<@UBOT> Topics!', { kind: 'topics' }],
  ['<@UBOT|coo-bot>   show me  the topics', { kind: 'topics' }],
  ['topics?', { kind: 'topics' }],
  ['/coo browse', { kind: 'topics' }],
  ['topics of a COO', { kind: 'question' }],
  ['usage', { kind: 'usage' }],
  ['/coo compare', { kind: 'usage' }],
  ['compare COO with CFO', { kind: 'question' }],
  ['settings', { kind: 'settings' }],
  ['/COO  SETTINGS ', { kind: 'settings' }],
  ['what settings does a COO choose', { kind: 'question' }],
  ['why', receipt()],
  ['/coo why', receipt()],
  ['/coo why?', receipt()],
  // It goes on with the conversation.
  ['why?', { kind: 'question' }],
  ['<@UBOT> Why ?', { kind: 'question' }],
  ['why does a COO exist', { kind: 'question' }],
  ['why r-0a1b2c3d4e', receipt('R-0A1B2C3D4E')],
  ['<@UBOT> receipt R-0A1B2C3D4E.', receipt('R-0A1B2C3D4E')],
  ['why r-0 and more', { kind: 'question' }],
  ['chart', chart('')],
  ['org chart?', chart('')],
  ['/coo chart operations director', chart('operations director')],
  ['chart: COO', chart('coo')],
  ['Draw me an org chart of the COO, please.', chart('the coo')],
  ['show the reporting lines chart in the NHS', chart('in the nhs')],
  ['coo org chart', chart('coo')],
  ['could you show me a diagram for an operations director?', chart('an operations director')],
  ['show me our org chart', { kind: 'question' }],
  ['where is the COO in the org chart?', { kind: 'question' }],
  ['who charts the course?', { kind: 'question' }],
  ['unanswered', { kind: 'unanswered', as: 'list' }],
  ['Unanswered questions?', { kind: 'unanswered', as: 'list' }],
  ['/coo unanswered csv', { kind: 'unanswered', as: 'csv' }],
  ['export the unanswered questions as CSV', { kind: 'unanswered', as: 'csv' }],
  ['which questions go unanswered by a COO?', { kind: 'question' }],
  ['/coo forget me', { kind: 'forget' }],
  ['<@UBOT> Please forget me!', { kind: 'forget' }],
  ['what do you store about me?', { kind: 'stored' }],
  ['', { kind: 'question' }],
  ['/coo', { kind: 'question' }],
  ['<@UBOT>', { kind: 'question' }],
  ['/cootopics', { kind: 'question' }],
  ['help', { kind: 'question' }],
])('%j', (text, directive) => {
  expect(readDirective(text)).toEqual(directive);
});
