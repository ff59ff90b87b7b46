import { describe, expect, it, test } from 'vitest';
import { readAmounts, readBound } from '../../src/answering/reading/read-bound.ts';
import { talk } from '../support/ask.ts';

describe('what is concluded from a figure', () => {
  // The share told is 36.4 %.
  it.each([
    ['so less than half?', 'Yes.'],
    ['so more than one in three?', 'Yes.'],
    ['over a third then?', 'Yes.'],
    ['so a minority?', 'Yes.'],
    ['so not even half?', 'Yes.'],
    ['so at least 30%?', 'Yes.'],
    ['so more than 50%?', 'No.'],
    ['so a majority?', 'No.'],
    ['so most of them?', 'No.'],
    ['is that more than half?', 'No.'],
    ['less than a quarter?', 'No.'],
    ['so nearly half?', 'No.'],
    ['so two thirds?', 'No.'],
    ['so about a third?', 'Roughly, yes.'],
    ['so roughly 40%?', 'Roughly, yes.'],
    ['so 1 in 3?', 'Roughly, yes.'],
  ])('is held against it: %s', (text, verdict) => {
    const { lead, facts } = talk('how many companies have a COO?', text);
    expect(lead).toBe(
      `${verdict} In 2023, 36.4 % of the Fortune 500 and S&P 500 companies tracked by Crist Kolder had a COO.`,
    );
    expect(facts).toEqual(['coo-prevalence']);
  });

  test('depends where several figures were told', () => {
    const { lead } = talk('how many COOs want to become CEO?', 'so more than half?');
    expect(lead).toMatch(/^That depends on the figure\. Many COOs want to be CEO/);
  });

  test.each([
    ['so over $150k?', 'Yes.'],
    ['so more than 200,000 dollars?', 'No.'],
  ])('may be of money: %s', (text, verdict) => {
    expect(talk('how much does a COO earn?', text).lead.startsWith(`${verdict} The US Bureau`)).toBe(true);
  });

  test.each([
    ['what does a COO do?', 'so less than half?'],
    ['how many companies have a COO?', 'more?'],
    ['how many companies have a COO?', 'half of them want one?'],
    ['how many companies have a COO?', 'so less than ten years?'],
  ])('is not where nothing compares: %s %s', (first, next) => {
    expect(talk(first, next).lead).not.toMatch(/^(?:Yes|No|Roughly, yes|That depends on the figure)\./);
  });
});

test.each([
  ['so less than half', { value: 50, unit: 'percent', side: 'below', short: false }],
  ['more than three quarters of them', { value: 75, unit: 'percent', side: 'above', short: false }],
  ['almost one in five', { value: 20, unit: 'percent', side: 'near', short: true }],
  ['less than ten years', { value: 10, unit: 'years', side: 'below', short: false }],
  ['more than 100 k', { value: 100_000, unit: 'dollars', side: 'above', short: false }],
])('a bound is read: %s', (text, bound) => {
  expect(readBound(text.split(' '))).toEqual(bound);
});

test.each(['two', '2', 'so three', 'more', 'half the time he travels', 'so less'])(
  'what is no bound is not read: %s',
  (text) => {
    expect(readBound(text.split(' '))).toBeUndefined();
  },
);

test('the figures of a sentence are read with what they are of', () => {
  expect(readAmounts('Of these, 36.4 % earn 185,950 dollars after 10 years.')).toEqual([
    { value: 36.4, unit: 'percent' },
    { value: 185_950, unit: 'dollars' },
    { value: 10, unit: 'years' },
  ]);
});
