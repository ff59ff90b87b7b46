import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';

describe('a CEO named after another role', () => {
  it.each([
    [['what does a coo do', 'and a ceo?'], 'ceo-definition'],
    [['what is a coo', 'so what is a ceo then'], 'ceo-definition'],
    [['who is the coo’s boss', 'and the ceo’s?'], 'ceo-reports-to-board'],
    [['who reports to the coo', 'and to the ceo?'], 'ceo-direct-reports'],
    [['who does an ops director report to', 'what about the ceo'], 'ceo-reports-to-board'],
    [['what is the coo accountable for', 'and the ceo?'], 'ceo-keeps-overall-accountability'],
    [['how much does a coo earn', 'same question for ceos please'], 'ceo-pay'],
    [['onet code for coo', 'and ceo?'], 'coo-us-classification'],
    [['who can fire the coo', 'and the ceo?'], 'coo-cannot-dismiss-ceo'],
  ])('is asked about the same: %j', (turns, fact) => {
    const answer = talk(...turns);
    expect(answer.facts[0]).toBe(fact);
    expect(answer.roles[0]).toBe('ceo');
  });

  it.each([
    [['is the coo on the board', 'and the ceo?'], 'board membership'],
    [['what skills does a coo need', 'ceo?'], 'skills'],
    [['why do coos fail', 'and ceos?'], 'difficulties'],
  ])('is declined by name where nothing is held on that: %j', (turns, facet) => {
    const answer = talk(...turns);
    expect(answer.outcome).toBe('decline');
    expect(answer.lead).toContain('a CEO');
    expect(answer.lead).toContain(facet);
  });

  it('leaves the matter to be asked of a third role', () => {
    expect(talk('coo salary', 'and the ceo?', 'and the ops director?').facts[0]).toBe(
      'operations-director-pay',
    );
  });

  it.each([
    [['coo vs cfo', 'and the ceo?'], 'coo-and-ceo'],
    [['is the coo above the cfo', 'and the ceo?'], 'coo-second-in-command'],
    [['does the ops director report to the coo', 'and the ceo?'], 'operations-director-reports-to'],
    [['does the coo report to the board', 'and to the ceo?'], 'coo-reports-to-ceo'],
    [['who does the coo report to', 'the ceo?'], 'coo-reports-to-ceo'],
    [['who decides what the coo does', 'not the ceo?'], 'coo-operations-director-who-decides'],
  ])('stands beside the other one where that was held against somebody, or asked for: %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });
});
