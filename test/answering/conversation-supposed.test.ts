import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';

const unsourced = /^I have no sourced fact on that case; this is the general picture\./;
const verdict = /^(Yes|No|Usually|Not always|As far as our sources show)\b/;

describe('a supposition after an answer', () => {
  it.each([
    [['who does an ops director report to', "and if we don't have a coo?"], 'operations-director-reports-to'],
    [['who does an ops director report to', 'and if there is a coo?'], 'operations-director-reports-to-coo'],
    [['who does a coo report to', "suppose there's no ceo"], 'coo-reporting-exceptions'],
    [['who does a coo report to', 'and if there is a president?'], 'coo-reports-to-president'],
    [['who decides what the coo does', "and if there's a new boss"], 'coo-new-ceo'],
    [
      ['do we need a coo', 'what if we already have an ops director?'],
      'coo-and-operations-director-need-both',
    ],
  ])('is answered by the fact that speaks of that case in %j', (turns, fact) => {
    const { facts, lead } = talk(...turns);
    expect(facts[0]).toBe(fact);
    expect(lead).not.toMatch(unsourced);
    expect(lead).not.toMatch(verdict);
  });

  it.each([
    [
      ['what degree does an ops director need', "and if i don't have one?"],
      'operations-director',
      'education',
    ],
    [['who reports to an ops director', 'if there is no coo?'], 'operations-director', 'direct-reports'],
    [
      ['who does an ops director report to', "what if there's neither?"],
      'operations-director',
      'reporting-line',
    ],
    [['who does a coo report to', 'and if there are two ceos?'], 'coo', 'reporting-line'],
    [['what does a coo do', "and if we're listed?"], 'coo', 'duties'],
    [['how much does a coo earn', 'what if we have 5000 staff?'], 'coo', 'pay'],
  ])('is owned up to where no fact speaks of that case, in %j', (turns, role, facet) => {
    const { lead, roles, facets } = talk(...turns);
    expect(lead).toMatch(unsourced);
    expect(roles[0]).toBe(role);
    expect(facets[0]).toBe(facet);
  });

  it('leaves the role spoken of as it was', () => {
    const answer = talk('who reports to an ops director', 'if there is no coo?', 'and what do they earn?');
    expect(answer.roles[0]).toBe('operations-director');
    expect(answer.facets).toContain('pay');
  });

  it('is a question of its own where it asks something besides', () => {
    const answer = talk('what does a coo earn', 'if there is no ceo, who does the coo report to?');
    expect(answer.facets).toContain('reporting-line');
  });
});

describe('"unless?" and "is that a rule?" after an answer', () => {
  it.each(['unless?', 'except when?', 'when not?', 'is that a rule?'])(
    'asks for exceptions in %j',
    (said) => {
      expect(talk('who does a coo report to', said).facts[0]).toBe('coo-reporting-exceptions');
    },
  );
});

describe('"is that the law?" after an answer', () => {
  it('tells what the law says of that very matter', () => {
    expect(talk('who can fire the coo', 'is that the law?').facts[0]).toBe('coo-dismissal');
  });

  it('owns up to knowing no law on it, and denies nothing', () => {
    const { lead } = talk('who does a coo report to', 'is that a legal requirement?');
    expect(lead).toBe('My sources give no law on that.');
  });
});

describe('a case supposed before it is clear which role is meant', () => {
  it.each([
    ['is it a board role?', "and if we're listed?", 'board'],
    ['is it a board role?', 'what if the company is small?', 'board'],
    ['do we need one?', "and if we're a charity?", 'when-needed'],
  ])('asks once more which it is: %s %s', (first, next, facet) => {
    expect(talk(first, next)).toMatchObject({ outcome: 'clarify', facets: [facet] });
    expect(talk(first, next, 'the COO').facets[0]).toBe(facet);
  });
});

describe('"what do they do there?" after talk of a place', () => {
  it.each([
    ['do start-ups need a COO?', 'coo-kinds-startup'],
    ['does the NHS have COOs?', 'coo-nhs-accountable-to-board'],
    ['do charities have a COO?', 'coo-nonprofit-remit'],
  ])('is answered like the whole question: %s', (first, fact) => {
    expect(talk(first, 'what do they do there?').facts[0]).toBe(fact);
  });
});
