import { describe, expect, it } from 'vitest';
import { ask, lead, talk } from '../support/ask.ts';

describe('the order of three roles and more', () => {
  it.each([
    'rank these: COO, ops director, VP ops',
    'put them in order: operations director, COO, VP of operations',
    'sort the COO, the VP of operations and the operations director by seniority',
    'what is the hierarchy of operations director, VP of operations and COO?',
    'what is the pecking order between COO, VP operations and operations director',
    'coo vs vp operations vs operations director seniority',
    'from lowest to highest: operations director, VP of operations, COO?',
  ])('is told from the top down, whatever the order of naming: %s', (text) => {
    expect(lead(text)).toMatch(
      /^Usually, from the top down: COO, vice president of operations, operations director\. /,
    );
  });

  it.each([
    [
      'which of the three is lowest, COO, VP operations or operations director?',
      'operations director',
      'lowest',
    ],
    ["COO, operations director, operations manager - who's at the top?", 'COO', 'highest'],
    ['who ranks lowest: general manager, COO or CEO?', 'general manager', 'lowest'],
    ['COO, CFO, CEO: who is the boss?', 'CEO', 'highest'],
    ['which of CEO, COO and CFO is the top job?', 'CEO', 'highest'],
  ])('begins with its end where that is asked for: %s', (text, role, end) => {
    expect(lead(text)).toMatch(new RegExp(`^Of these, the ${role} stands ${end}\\. `));
  });

  it('owns up to what is not settled, and still says what is', () => {
    expect(lead('who is the most senior of COO, CFO and VP ops?')).toMatch(
      /^Our sources put none of them above all the others\. Usually, from the top down: COO, vice president of operations\. Our sources give no settled order between a CFO and a COO or a vice president of operations\. /,
    );
    expect(lead('who outranks whom: COO, CFO, CEO?')).toMatch(
      /^Usually, from the top down: CEO, COO\. A CFO stands below the CEO; our sources give no settled order between a CFO and a COO\. /,
    );
  });

  it('has the sources of every step', () => {
    const { sources } = ask('rank these: COO, ops director, VP ops');
    expect(sources.length).toBeGreaterThan(1);
  });

  it('is of the roles spoken of where none is named', () => {
    const compared = "what's the difference between a COO, a VP of operations and an operations director?";
    expect(talk(compared, 'which of the three is lowest?').lead).toMatch(
      /^Of these, the operations director/,
    );
    expect(talk(compared, 'who is the highest of them?').lead).toMatch(/^Of these, the COO stands highest\./);
  });

  it.each([
    'who does the COO, CFO and CEO report to?',
    'what is the highest salary of COO, CEO and CFO?',
    'which of coo ceo and ops director is the highest paid',
    'how do COO, CEO and operations director differ?',
    'is the COO above the VP of operations?',
  ])('is not told to those who ask for something else: %s', (text) => {
    expect(lead(text)).not.toMatch(/from the top down|Of these/i);
  });
});
