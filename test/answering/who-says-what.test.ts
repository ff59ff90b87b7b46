import { describe, expect, test } from 'vitest';
import { ask, lead } from '../support/ask.ts';

describe('what somebody says', () => {
  test.each([
    ['What has the Institute of Directors to say about the COO?', 'coo-purpose-iod'],
    ['What does the IoD say about directors of operations?', 'operations-director-duties-overview'],
    ['What does BLS say on COOs?', 'coo-us-classification'],
    ['Tell me what EY says about COOs', 'coo-skills-change'],
    ['What did Bennett and Miles find out?', 'coo-seven-kinds'],
    ['What did Harry Levinson say?', 'coo-ceo-difficult'],
    ['What did McKinsey find out about COOs?', 'coo-skills-mckinsey'],
    ['what did crist kolder find out', 'coo-prevalence'],
    ['what does ESCO say about COOs', 'coo-right-hand-of-ceo'],
  ])('is told by a fact of that source: %s', (text, fact) => {
    expect(ask(text).facts[0]).toBe(fact);
  });
});

describe('a code of one classification', () => {
  test.each(['ISCO code of an operations director', 'Under which ISCO group is a director of operations?'])(
    'is not passed off as one of another: %s',
    (text) => expect(lead(text)).toMatch(/^I have no sourced fact on ISCO for this; /),
  );

  test.each(['Under which ISCO group does a COO come?', 'what is the UK SOC code of an operations director'])(
    'is told where it is known: %s',
    (text) => expect(lead(text)).not.toMatch(/no sourced/),
  );
});

describe('the year of a share', () => {
  test.each([
    ['In which year did 48 % of companies have a COO?', /^It was 48 % in 2000\. /],
    ['When was the share of companies with a COO 36 %?', /^It was 36 % in 2014\. /],
  ])('comes first: %s', (text, begins) => {
    expect(lead(text)).toMatch(begins);
  });
});

describe('a title that only looks like one we know', () => {
  test.each([
    ['What does an SVP do?', 'senior vice president'],
    ['svp vs avp', 'senior vice president'],
    ['FD vs COO', 'finance director'],
    ['what does the FD do', 'finance director'],
    ['delivery director vs operations director', 'delivery director'],
    ['what is a service delivery director', 'delivery director'],
  ])('is declined by its name: %s', (text, title) => {
    expect(ask(text).outcome).toBe('decline');
    expect(lead(text)).toContain(`I hold no sourced facts about the role “${title}”`);
  });

  test.each(['What is an EVP?', 'EVP vs COO', 'Who is higher, an executive vice president or the COO?'])(
    'an EVP is no vice president of operations: %s',
    (text) => {
      expect(ask(text).roles).toContain('executive-vice-president');
      expect(lead(text)).not.toMatch(/I take that as/);
    },
  );
});
