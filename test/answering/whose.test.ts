import { describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';

describe('a question that seeks whoever a matter belongs to', () => {
  it.each([
    ['who looks after purchasing?', 'operations-director-purchasing'],
    ['who oversees the supply chain', 'operations-director-supply-chain'],
    ['who runs production', 'operations-director-production-and-quality'],
    ['who is accountable for safety?', 'operations-director-health-and-safety'],
    ['who sets the budget', 'coo-budgets'],
    ['who decides on strategy', 'coo-strategy-into-operations'],
    ['who handles marketing, the COO?', 'coo-sales-and-marketing-report'],
  ])('is answered with the duty that speaks of it: %s', (question, fact) => {
    expect(ask(question).facts[0]).toBe(fact);
  });

  it.each([
    ['who handles risk, the COO?', 'risk'],
    ['who takes care of risk management', 'risk management'],
    ['who handles complaints?', 'complaints'],
  ])('is told that no fact speaks of it, and not asked for the role: %s', (question, matter) => {
    const { outcome, lead } = ask(question);
    expect(outcome).toBe('answer');
    expect(lead).toContain(`I hold no sourced fact about “${matter}”`);
  });
});

describe('a yes or no', () => {
  it.each([
    'do they report to the COO',
    'do they report to the operations director',
    'does he answer to the COO?',
    'can the chair be the COO',
  ])('is not said of somebody of whom nothing is known: %s', (question) => {
    expect(ask(question).lead).not.toMatch(/^(?:yes|usually, yes|often, yes)/i);
  });

  it.each([
    'does a COO ever become CEO',
    'does an operations director ever report to the CEO',
    'does the COO ever report to the board directly',
  ])('to what is asked of some cases is no plain yes: %s', (question) => {
    expect(ask(question).lead).toMatch(/^Sometimes\./);
  });

  it.each([
    ['must every plc have a coo', /^No law that we know of/],
    ['is a director of operations an exec?', /^Usually not\./],
    ['is the coo in charge of legal', /^Only in part\./],
    ['does the COO handle recruitment', /^Only in part\./],
    ['signs that you need a coo', /^Advisers name/],
  ])('stands before a sentence that carries it: %s', (question, lead) => {
    expect(ask(question).lead).toMatch(lead);
  });
});

describe('a point of which no fact tells', () => {
  it.each([
    'do coos get equity',
    'do coos get shares?',
    'does six sigma help to become a director of operations',
    'are coos promoted from within or hired outside',
    'what do Germans call a COO',
    'what do employees think of the COO',
    'does the COO attend board meetings',
    'what does a COO do about climate change',
  ])('is owned up to: %s', (question) => {
    expect(ask(question).lead).toMatch(/^I have no sourced fact on this/);
  });
});
