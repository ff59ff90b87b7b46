import { describe, expect, it } from 'vitest';
import { ask, talk } from '../support/ask.ts';

describe('after a question that was declined', () => {
  it.each([
    [['who is our coo?', 'and what do they do'], 'coo-duties-overview'],
    [['does amazon have a coo?', 'who do they report to usually?'], 'coo-reports-to-ceo'],
    [['who is our ops director', 'and what do they earn'], 'operations-director-pay'],
    [['can you write me a job ad for a coo', 'just the duties then'], 'coo-duties-overview'],
    [['who is our ceo?', 'ok whats the difference to a coo'], 'coo-and-ceo'],
  ])('the role that it named is spoken of: %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it.each([
    [['what does the cto do?', 'and the coo?'], 'coo-duties-overview'],
    [['whats a scrum master', 'and a coo?'], 'coo-what-is'],
    [['what does a cmo do', 'and ops director?'], 'operations-director-duties-overview'],
    [['what does a coo do', 'and the cto?', 'and the ops director?'], 'operations-director-duties-overview'],
    [['how much does our coo earn?', 'in general then'], 'coo-pay'],
    [['our coo quit, what now', 'i mean generally'], 'coo-what-is'],
    [['who is elon musk', 'and a coo?'], 'coo-what-is'],
  ])('what it asked about is asked of the next role: %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it('nothing is said of the roles before where another role was asked about', () => {
    expect(talk('is the coo above the cfo?', 'and the cto?', 'so they’re peers?').roles).not.toContain('cfo');
    expect(talk('difference between a coo and a cto', 'their difference').outcome).not.toBe('answer');
  });

  it('a role of which nothing is held is declined by name beside one of ours', () => {
    const { outcome, lead } = ask('coo and cto');
    expect(outcome).toBe('decline');
    expect(lead).toContain('chief technology officer');
  });
});
