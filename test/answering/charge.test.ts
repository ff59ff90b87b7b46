import { describe, expect, test } from 'vitest';
import { ask, lead, talk } from '../support/ask.ts';

const verdict = /\b(?:yes|no|usually not|not necessarily|often|sometimes)[.,] /i;

describe('whether a role is in charge of what some fact speaks of', () => {
  test.each([
    ['Is a COO responsible for purchasing?', 'procurement'],
    ['Does the COO look after procurement?', 'procurement'],
    ['Is the chief operating officer responsible for sales?', 'sales'],
    ['Is the operations director in charge of quality?', 'production'],
    ['Does an operations director handle customer service?', 'customer service'],
    ['Is the director of operations responsible for policies?', 'policies'],
    ['Is the COO in charge of technology?', 'IT department'],
    ['Is hiring managers part of the job of a COO?', 'appoints managers'],
  ])('%s: answered by that fact', (text, matter) => {
    const { outcome, lead: said } = ask(text);
    expect(outcome).toBe('answer');
    expect(said).toMatch(/^(?:usually|often), yes\. /i);
    expect(said).toContain(matter);
  });

  test.each([
    ['Does the COO set the budget?', /^Usually, yes\. .* budgets/],
    ['Does a COO train staff?', /^Usually, yes\. .* training/],
    ['Does the COO handle operations?', /^Yes\. A COO runs /],
    ['Is the COO in charge of everything?', /^Not everything\. A COO runs /],
    ['What is the COO in charge of?', /^A COO runs /],
    ['What is an operations director in charge of?', /^An operations director runs /],
  ])('%s: what leads already stays', (text, said) => {
    expect(lead(text)).toMatch(said);
  });
});

describe('whether a role is in charge of what no fact speaks of', () => {
  test.each([
    ['Is a COO responsible for payroll?', '“payroll”'],
    ['Does the COO handle customer complaints?', '“customer complaints”'],
    [
      'Is the chief operating officer responsible for mergers and acquisitions?',
      '“mergers and acquisitions”',
    ],
    ['Is risk management part of the COO’s job?', '“risk management”'],
    ['Does digital transformation fall under the COO?', '“digital transformation”'],
    ['Does the COO look after health and safety?', '“health and safety”'],
    ['Does the ops director take care of facilities?', '“facilities”'],
    ['Is a director of operations in charge of HR?', 'that in particular'],
    ['Does the COO meet customers?', 'that in particular'],
    ['supply chain, is that the COO?', '“supply chain”'],
    ['is the COO in charge of IT security', '“IT security”'],
    ['Is the COO in charge of conflict management?', '“conflict management”'],
  ])('%s: owned up to, and what is known in general', (text, matter) => {
    const { outcome, lead: said } = ask(text);
    expect(outcome).toBe('answer');
    expect(said).toContain(`I hold no sourced fact about ${matter}; this is what I know in general. `);
    expect(said).toMatch(/(?:A COO|An operations director) runs /);
    expect(said).not.toMatch(verdict);
  });

  test('and so in a conversation', () => {
    const { lead: said } = talk('What does a COO do?', 'Does she handle complaints?');
    expect(said).toContain('I hold no sourced fact about “complaints”');
  });
});

describe('a matter of which no fact tells', () => {
  test.each([
    'Will robots replace COOs?',
    'Could an AI do the work of a COO?',
    'Will chatgpt take over the job of the operations director?',
  ])('%s: owned up to', (text) => {
    expect(lead(text)).toMatch(/^I have no sourced fact on this where artificial intelligence/);
  });
});

describe('what a role decides', () => {
  test.each(['What decisions does a COO make?', 'What does an operations director decide?'])('%s', (text) => {
    expect(lead(text)).toContain('sets goals and policies');
  });
  test.each([
    'Can the COO make decisions without the CEO?',
    'May a COO decide alone?',
    "Does the COO need the CEO's approval for each decision?",
  ])('%s: depends on the remit', (text) => {
    expect(lead(text)).toMatch(/^It depends\. In practice the CEO typically decides/);
  });
});
