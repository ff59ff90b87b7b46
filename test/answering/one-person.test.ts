import { describe, expect, it, test } from 'vitest';
import { ask, lead } from '../support/ask.ts';

describe('whether one person may hold two posts', () => {
  test.each([
    'are CFO and COO ever the same person',
    'can the COO and the CFO be the same person',
    'is the COO ever the same person as the CEO',
    'could one and the same individual be CEO and COO',
    'can the COO be the CFO too',
    'can a CEO hold both jobs, CEO and COO',
    'can one wear two hats, COO and CFO',
    'may the CFO double as COO',
    'can you be CEO and COO at once',
    'is CFO sometimes also COO',
    'do CFO and COO posts get combined',
  ])('is told by what lets them: %s', (question) => {
    expect(ask(question).facts[0]).toBe('coo-one-person-two-offices');
    expect(lead(question)).not.toMatch(/^(?:No|Often|My sources say that only)\b/);
  });

  test.each([
    'can the COO and the CFO be the same person',
    'can the COO be the CFO too',
    'can the CFO also be the COO',
    'are CEO and COO ever the same person',
  ])('is a yes, whichever post comes first: %s', (question) => {
    expect(lead(question)).toMatch(/^Yes[.,] .*One person may be CEO and COO/);
  });

  it('is not asked where two posts may be two names of one', () => {
    expect(lead('is the CFO the same as the COO')).toMatch(/^No\. A COO looks after operations/);
    expect(lead('are the CEO and the COO the same job')).toMatch(/^No\. A CEO sets/);
  });

  it('is told of others by how they differ', () => {
    expect(lead('are the president and the COO the same person')).toMatch(/^Not necessarily\. President/);
  });
});
