import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';

describe('a role that was not meant', () => {
  it.each([
    'not the coo',
    'wrong role',
    'no, that’s the wrong one',
    'i meant the other one',
    'not him',
    'i did not mean the coo',
  ])('gives way to another that is offered: %j', (correction) => {
    const { outcome, suggestions } = talk('what does a coo do', correction);
    expect(outcome).toBe('clarify');
    expect(suggestions.map(({ roles, facets }) => [roles, facets])).toEqual([
      [['operations-director'], ['duties']],
    ]);
    expect(talk('what does a coo do', correction, 'yes').facts[0]).toBe(
      'operations-director-duties-overview',
    );
    expect(talk('what does a coo do', correction, 'the cfo').facts[0]).toBe('cfo-definition');
  });

  it.each([
    [['coo pay', 'ops director pay', 'no the other one'], 'coo-pay'],
    [['coo vs ops director', 'not the coo'], 'operations-director-what-is'],
  ])('gives way to the other one spoken of: %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it('is no correction where another role is put forward as the answer', () => {
    expect(talk('who hires an ops director', 'not the coo?').facts[0]).toBe(
      'operations-director-appointed-by',
    );
  });
});

describe('a question turned round', () => {
  it.each([
    [['can the coo fire the ceo?', 'and the other way round?'], 'coo-dismissal'],
    [['does the coo report to the ceo', 'and the other way round?'], 'ceo-reports-to-board'],
    [['is the coo below the ceo', 'conversely?'], 'ceo-definition'],
    [['who does an ops director report to', 'and who to them'], 'operations-director-direct-reports'],
    [['who reports to the coo', 'and he to whom?'], 'coo-reports-to-ceo'],
  ])('is answered from the other side in %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });
});
