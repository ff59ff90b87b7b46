import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/answering/choosing/catalogue.ts';
import { ask, lead, talk } from '../support/ask.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

describe('a place of which only a kind is told, or which is a kind of one', () => {
  test.each([
    ['who does the COO report to in a hospital?', 'coo-nhs-reports-to'],
    ['is the COO on the board in a hospital?', 'coo-nhs-board'],
    ['who reports to a COO in a hospital?', 'coo-nhs-direct-reports'],
    ['to whom is a hospital COO accountable?', 'coo-nhs-accountable-to-board'],
  ])('is answered with what is known of NHS trusts, and says so: %s', (text, fact) => {
    expect(ask(text).facts[0]).toBe(fact);
    expect(lead(text)).toMatch(
      /^I have no sourced fact on this in healthcare; this is how it is in an NHS trust\. /,
    );
  });

  test.each(['in a hospital?', 'and in healthcare?', 'in the public sector?'])(
    'counts in what is asked next: %s',
    (text) => {
      expect(talk('who does a COO report to?', text).facts[0]).toBe('coo-nhs-reports-to');
    },
  );

  test('is answered with what is known of the wider one', () => {
    expect(lead('how common are COOs in banking?')).toMatch(
      /^I have no sourced fact on this in a bank; this is how it is in financial services\. .*48 % of finance/,
    );
    expect(lead('in 2022, how many finance companies had a COO?')).toMatch(
      /^COOs are more common in some industries/,
    );
  });

  test.each([
    ['what does a COO do in a clinic?', 'coo-duties-overview', 'in healthcare'],
    ['what does the COO of a hospital do', 'coo-duties-overview', 'in healthcare'],
    ['what are the duties of a COO in a law firm?', 'coo-duties-overview', 'in a law firm'],
    ['who reports to the COO in a tech company', 'coo-direct-reports', 'in a technology company'],
    ['duties of an ops director in a supermarket chain', 'operations-director-duties-overview', 'in retail'],
    ['is there a COO in the army', 'coo-what-is', 'in the armed forces'],
  ])('does not turn the question into another one: %s', (text, fact, place) => {
    expect(ask(text).facts[0]).toBe(fact);
    expect(
      lead(text).startsWith(`I have no sourced fact on this ${place}; this is the general picture. `),
    ).toBe(true);
  });

  test('does not take the place of what is known of the place itself', () => {
    expect(lead('what does a COO do in the NHS?')).toMatch(/^In an English NHS trust/);
    expect(lead('who does a COO report to in a bank?')).toMatch(
      /^I have no sourced fact on this in a bank; this is the general picture/,
    );
  });

  test('is declared from the narrower one', () => {
    const { withKin } = createCatalogue(realKnowledge);
    expect(withKin([])).toEqual([]);
    expect(withKin(['healthcare'])).toEqual(['healthcare', 'nhs']);
    expect(withKin(['nhs'])).toEqual(['nhs', 'healthcare', 'public-sector']);
    expect(withKin(['uk'])).toEqual(['uk']);
  });
});

test.each([
  ['Is the executive director on the board?', 'In an NHS trust, yes. '],
  ['does the executive director sit on the board?', 'In an NHS trust, yes. '],
])('a yes that holds in one place only says where: %s', (text, begins) => {
  expect(lead(text).startsWith(begins)).toBe(true);
});

test.each(['is the executive director of an NHS trust on the board?', 'can a company have two COOs'])(
  'a yes needs no place where that was named, or where one case proves it: %s',
  (text) => {
    expect(lead(text)).toMatch(/^Yes\. /);
  },
);
