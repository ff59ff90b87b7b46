import { describe, expect, test } from 'vitest';
import { ask, lead } from '../support/ask.ts';

describe('one role in two countries', () => {
  test.each([
    'How do operations directors differ between Britain and America?',
    'Is a US director of operations different from a UK operations director?',
    'UK vs US director of operations: what differs?',
    'us and uk operations directors compared',
    "What's different about an operations director in London and in Chicago?",
  ])('is told by what speaks of both: %s', (text) => {
    expect(lead(text)).toMatch(/British title can be more senior than director of operations in the US/);
    expect(lead(text)).not.toMatch(/no sourced/);
  });

  test.each([
    'How does a COO differ between the UK and the US?',
    'What is different about COOs in England and in America?',
    'british versus american COO, what are the differences',
  ])('is owned up to where nothing does, and no other role is told of: %s', (text) => {
    expect(lead(text)).toMatch(
      /^I have no sourced comparison of the two; this is the general picture\. A COO,/,
    );
  });

  test('is asked of pay where pay is what differs', () => {
    expect(ask('Is the pay of a COO different in the UK and the US?').facets[0]).toBe('pay');
  });

  test.each(['us vs uk operations directors', 'UK and us ops directors, what differs'])(
    'is read in small letters beside the other one: %s',
    (text) => expect(lead(text)).toMatch(/in the US/),
  );

  test('but "us" alone is us', () => {
    expect(lead('tell us what a COO does')).not.toMatch(/United States/);
  });
});

describe('one circumstance that lies within another one', () => {
  test.each([
    'Who does the COO report to in an NHS trust in England?',
    'Whom does the COO of an NHS hospital answer to?',
    'Is the COO of a UK NHS trust on the board?',
  ])('is owned up to no further: %s', (text) => {
    expect(lead(text)).toMatch(/English NHS trust/);
    expect(lead(text)).not.toMatch(/I have no sourced fact/);
  });

  test('that lies elsewhere is still owned up to', () => {
    expect(lead('Does a start-up in Germany need a COO?')).toMatch(
      /^I have no sourced fact on this in Germany; this is how it is in a start-up\. /,
    );
  });
});

describe('whether there are any', () => {
  test.each([
    ['Do NHS trusts have COOs?', /^Yes\. In an English NHS trust/],
    ['Are there chief operating officers in the NHS?', /^Yes\. In an English NHS trust/],
    ['Do nonprofits have a COO?', /^Yes, though often under another title\. /],
    ['Do British companies have COOs?', /^Some do\. COOs appear in every kind of company/],
    ['Do US companies have COOs?', /^Some do\. COOs appear in every kind of company/],
  ])('is not answered with what law or other places say: %s', (text, begins) => {
    expect(lead(text)).toMatch(begins);
  });
});

describe('a way of asking that names a circumstance', () => {
  test.each([
    ['who is above the coo', /executive director|nonprofit/],
    ["who's the level up from the COO", /executive director|nonprofit/],
    ['where do you find operations directors', /nonprofit/],
    ['under whom does the operations director work', /in a UK company/],
  ])('asks for nothing where no circumstance is named: %s', (text, wrong) => {
    expect(lead(text)).not.toMatch(wrong);
  });

  test('asks for it where one is', () => {
    expect(lead('who is above the coo of a charity')).toMatch(/executive director/);
  });
});
