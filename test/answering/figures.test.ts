import { describe, expect, test } from 'vitest';
import { lead, talk } from '../support/ask.ts';

describe('a year, a group of companies or a share that a question names', () => {
  test.each([
    ['How many new S&P 1500 CEOs in 2023 had been COO?', /^Among S&P 1500 companies, some 57 %/],
    ['In S&P 1500 companies, how often does the COO become CEO?', /^Among S&P 1500 companies/],
    ['Did 57 percent of new CEOs come from COO?', /^Among S&P 1500 companies, some 57 %/],
    ['In 2020, what share of new S&P 500 CEOs were former COOs?', /^Former COOs made up 38 %/],
  ])('picks the fact that has it: %s', (text, begins) => {
    expect(lead(text)).toMatch(begins);
  });

  test.each([
    ['How many companies had a COO in 2014?', '36 % in 2014. '],
    ['How many companies had a COO in 2016?', 'About 30 % in 2016. '],
    ['In 2018, did most large companies have a COO?', '32 % in 2018. '],
    ['Were most new S&P 500 CEOs former COOs in the early 2000s?', '76 % in the early 2000s. '],
  ])('is told first where the fact begins with another year, and without a verdict: %s', (text, begins) => {
    expect(lead(text).startsWith(begins)).toBe(true);
  });

  test.each([
    ['How many companies had a COO in 2005?', '2005'],
    ['COO salary 2026', '2026'],
    ['How many Fortune 1000 companies have a COO?', 'the Fortune 1000'],
    ['Share of S&P 500 companies with a COO in 2019', '2019'],
  ])('is owned up to where no fact has it: %s', (text, what) => {
    expect(lead(text)).toMatch(new RegExp(`^I have no sourced figure for ${what}; this is what I have\\. `));
  });

  test.each(['What are the duties of a COO in 2026?', 'Was the COO role popular in the 1990s?'])(
    'is let be where nothing that is told changes with the years: %s',
    (text) => {
      expect(lead(text)).not.toMatch(/no sourced figure/);
    },
  );

  test('counts in what is asked next, too', () => {
    const next = (text: string): string => talk('How many companies have a COO?', text).lead;
    expect(next('and in 2018?')).toMatch(/^32 % in 2018\. /);
    expect(next('and in 2005?')).toMatch(/^I have no sourced figure for 2005/);
  });
});
