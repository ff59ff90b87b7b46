import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';

test.each([
  'the COO reports record growth',
  'COO reports strong quarter',
  'our COO reports that sales are up',
  'our COO left last week',
  'the new COO starts Monday',
  'our COO just got promoted to CEO',
  'the COO is meeting the board on Friday',
  'the COO earned a big bonus this year',
  'our COO becomes CEO in January',
  'we hired an operations director last month',
  'we just hired a COO',
  'the COO leads the town hall today',
])('news of somebody who holds a post is no question: %s', (text) => {
  expect(ask(text).outcome).toBe('decline');
});

test.each([
  ['coo reporting line', 'reporting-line'],
  ['coo on the board', 'board'],
  ['the coo reports to the ceo', 'reporting-line'],
  ['the coo reports directly to the board', 'reporting-line'],
  ['coo is responsible for operations', 'duties'],
  ['the COO runs day-to-day operations', 'duties'],
  ['coo becomes ceo', 'succession'],
  ['The COO is joining on Monday - reporting line', 'reporting-line'],
  ['we just hired a COO, should she sit on the board', 'board'],
])('what always holds may be claimed or named without a mark: %s', (text, facet) => {
  expect(ask(text)).toMatchObject({ outcome: 'answer', facets: expect.arrayContaining([facet]) });
});
