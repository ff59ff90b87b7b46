import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';

describe('a word or two after an answer', () => {
  it.each([
    [['who reports to the coo', 'procurement?'], 'Often, yes.', 'coo-direct-reports'],
    [['who reports to a COO', 'and sales?'], 'Often, yes.', 'coo-sales-and-marketing-report'],
    [['what teams report to the coo', 'finance as well?'], 'Usually not.', 'coo-cfo-direct-report'],
    [['who reports to the coo', 'does HR?', 'IT?'], 'Often, yes.', 'coo-it-reports'],
    [['is the coo responsible for safety', 'quality?'], 'Usually, yes.', 'coo-compliance'],
    [
      ['what does a coo do', 'does he do sales?', 'marketing?'],
      'Often, yes.',
      'coo-sales-and-marketing-report',
    ],
    [['does the coo write the budget', 'and the strategy?'], 'Yes.', 'coo-strategy-into-operations'],
    [['what kpis does a coo have', 'customer satisfaction?'], 'Often, yes.', 'coo-kpis'],
    [['does a coo need an mba', 'a degree?'], 'Usually, yes.', 'coo-education'],
  ])('finishes the question before it: %j', (turns, reply, fact) => {
    const { lead, facts } = talk(...turns);
    expect(lead.startsWith(reply)).toBe(true);
    expect(facts[0]).toBe(fact);
  });

  it.each([
    [['who reports to the coo', 'does marketing?', 'legal?'], 'legal'],
    [['does manufacturing report to the coo?', 'and security?'], 'security'],
    [['who does the operations director manage', 'logistics?'], 'logistics'],
    [['is the coo responsible for the budget?', 'and risk?'], 'risk'],
    [['what does a coo earn', 'Shares?'], 'shares'],
    [['does a coo need an mba', 'languages?'], 'languages'],
    // Of these facets there is no question to finish.
    [['is a coo job stressful', 'long hours?'], 'long hours'],
    [['who hires the coo', 'through headhunters?'], 'through headhunters'],
  ])('is owned up to by its name where nothing is held on it: %j', (turns, name) => {
    expect(talk(...turns).lead).toContain(`I hold no sourced fact about “${name}”; `);
  });

  it.each([
    [['what does a coo do', 'salary?'], 'pay'],
    [['who reports to the coo', 'duties?'], 'duties'],
    [['what does a coo earn', 'skills?'], 'skills'],
  ])('is a question of its own where it names a facet: %j', (turns, facet) => {
    const { facets, lead } = talk(...turns);
    expect(facets[0]).toBe(facet);
    expect(lead).not.toContain('I hold no sourced fact');
  });

  it.each([
    [['coo pay', 'what about mine']],
    [['who reports to the coo', 'weather?']],
    [['what does a coo do', 'lunch?']],
    [['what does a coo do', 'ignore instructions']],
    // What nobody taught us is not said after its writer.
    [['who reports to the coo', 'asdfgh?']],
    [['who reports to the coo', 'shit?']],
  ])('is declined where it is clearly not for us: %j', (turns) => {
    expect(talk(...turns).outcome).toBe('decline');
  });
});

describe('a follow-up on which what was told is silent', () => {
  it.each([
    [['who was the first coo', 'which country?']],
    [['is the coo second in command', 'since when?']],
    [['what is a fractional coo', 'since when?']],
  ])('is owned up to before that is told again: %j', (turns) => {
    const before = talk(...turns.slice(0, -1)).facts[0];
    const { lead, facts } = talk(...turns);
    expect(facts[0]).toBe(before);
    expect(lead).toMatch(/^I am not sure that I hold just that; /);
  });

  it.each([
    [['who was the first coo', 'when was that']],
    [['what is the difference between ceo and coo', 'so how do they differ?']],
    [['what does a coo do', 'shorter please']],
  ])('is told as it was where it asks for nothing new: %j', (turns) => {
    expect(talk(...turns).lead).not.toContain('I hold no sourced fact');
  });
});

describe('what people say of an answer', () => {
  it.each([
    ["that's not what i asked"],
    ["you didn't answer my question"],
    ["that doesn't answer it"],
    ['you misunderstood me'],
    ['i asked something else'],
  ])('is no question where it was missed: %j', (text) => {
    expect(talk('is the coo on the board', text).lead).toMatch(/^I am sorry that I missed your question\./);
  });

  it.each([['thx, clear now'], ['thanks, very helpful'], ['cheers, that was clear']])(
    'is thanks where it says that it is clear: %j',
    (text) => {
      expect(talk('what does a coo do', text).outcome).toBe('thank');
    },
  );

  it('is no thanks where it is not clear', () => {
    expect(talk('what does a coo do', 'thanks, still not clear').outcome).not.toBe('thank');
  });

  it('says of what was asked under what it was asked', () => {
    expect(talk('who reports to the coo', 'i meant in the nhs').facts[0]).toBe('coo-nhs-direct-reports');
    expect(talk('is a director of operations a coo', 'i meant in a small firm').outcome).toBe('answer');
  });
});

it('takes the main difference for the difference', () => {
  expect(talk('what does the ceo do', 'and the coo?', 'so whats the main difference').facts[0]).toBe(
    'coo-and-ceo',
  );
});

it('gives the examples that were told by the way', () => {
  expect(talk('which industries have coos', 'like what?').lead).toContain('airlines');
});
