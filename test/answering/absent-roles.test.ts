import { describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';

describe('a role that is supposed not to be there', () => {
  test.each([
    ['if there is no COO, who does the ops director report to', 'operations-director-reports-to'],
    ['without a COO who would the director of operations report to?', 'operations-director-reports-to'],
    ['no coo in our company, who is above the director of operations?', 'operations-director-reports-to'],
    [
      'In a British company with no COO, who does the ops director report to?',
      'operations-director-uk-reports-to',
    ],
  ])('is not what is asked about: %s', (text, fact) => {
    const { facts, roles } = ask(text);
    expect(facts[0]).toBe(fact);
    expect(roles).toEqual(['operations-director']);
  });

  test.each([
    ['if there is no COO who runs operations?', 'coo-none-who-does-the-work'],
    ['what do companies have instead of a coo?', 'coo-none-who-does-the-work'],
    ['who does the ops director report to if there is a COO', 'operations-director-reports-to-coo'],
  ])('alone, or there, is: %s', (text, fact) => {
    expect(ask(text).facts[0]).toBe(fact);
  });
});
