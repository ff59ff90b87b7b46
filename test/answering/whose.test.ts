import { describe, expect, it } from 'vitest';
import { ask, talk } from '../support/ask.ts';

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

describe('a question that seeks which of two a matter belongs to', () => {
  it.each([
    ['who runs the warehouse, the COO or the ops director', 'operations-director-supply-chain'],
    ['which of them looks after quality: ops director or COO?', 'operations-director-production-and-quality'],
    [
      'is it the COO or the operations director who runs production?',
      'operations-director-production-and-quality',
    ],
    [
      'between the COO and the operations director, who oversees purchasing?',
      'operations-director-purchasing',
    ],
    ['does purchasing fall under the COO or the director of operations', 'operations-director-purchasing'],
    ['is safety the job of the COO or the operations director?', 'operations-director-health-and-safety'],
    ['who do I talk to about safety, the ops director or the COO?', 'operations-director-health-and-safety'],
    ['should the COO or the CFO run procurement', 'coo-direct-reports'],
    ['who sets the budget, CEO or COO', 'coo-budgets'],
    ['quality - COO or ops director?', 'operations-director-production-and-quality'],
  ])('is answered with the duty that speaks of it: %s', (question, fact) => {
    expect(ask(question).facts[0]).toBe(fact);
  });

  it.each([
    [
      'who would normally run logistics, a COO or a director of operations?',
      'operations-director-supply-chain',
    ],
    ['who at our firm handles safety, coo or ops director', 'operations-director-health-and-safety'],
    ['who has the final say on budgets, coo or ops director', 'operations-director-budgets'],
    ['is the COO or the CEO responsible for strategy', 'coo-and-ceo'],
  ])('is so whatever else it says of the one sought: %s', (question, fact) => {
    expect(ask(question).facts[0]).toBe(fact);
  });

  it('is so where the two were spoken of before', () => {
    const { facts } = talk('coo vs ops director', 'which of the two is responsible for quality?');
    expect(facts[0]).toBe('operations-director-production-and-quality');
  });

  it('is told of both where both have such a duty', () => {
    const { facts, lead } = ask('should I ask the COO or the ops director about budgets');
    expect(facts).toEqual(expect.arrayContaining(['coo-budgets', 'operations-director-budgets']));
    expect(lead).not.toMatch(/^(?:yes|no)/i);
  });

  it.each([
    ['marketing - COO or CMO?', 'coo-sales-and-marketing-report', 'chief marketing officer'],
    ['facilities, COO or office manager', 'coo-administration-and-facilities', 'office manager'],
  ])('is told of ours where the other is unknown, and of that: %s', (question, fact, other) => {
    const { facts, sections } = ask(question);
    expect(facts[0]).toBe(fact);
    expect(sections.at(-1)?.text).toContain(`no sourced facts about the role “${other}”`);
  });

  it.each([
    ['who signs off a new supplier, COO or director of operations', 'new supplier'],
    ['coo or ops director, who is in charge of maintenance?', 'maintenance'],
    ['who owns the P&L, CEO or COO', 'P&L'],
    ['who do i cc, coo or ops director, on a plant shutdown?', 'plant shutdown'],
    ['customer complaints: COO or director of operations?', 'customer complaints'],
  ])('is told that no fact speaks of it, and what sets the two apart: %s', (question, matter) => {
    const { lead, facets } = ask(question);
    expect(lead).toContain(`I hold no sourced fact about “${matter}”`);
    expect(facets).toEqual(['difference']);
  });

  it('is told what sets the two apart where it names no matter', () => {
    const { lead, facts } = ask('who do I escalate to, the COO or my director of operations?');
    expect(lead).toMatch(/^I know roles, not your company/);
    expect(facts[0]).toBe('coo-and-operations-director');
  });

  it.each([
    ['COO or operations director, what is the difference', 'coo-and-operations-director'],
    ['COO or operations director?', 'coo-and-operations-director'],
    ['what should I call the post, COO or operations director', 'coo-or-operations-director-title'],
    ['coo or director of operations for a 40 person company?', 'coo-or-operations-director-title'],
    ['which is higher, COO or CFO', 'coo-and-cfo-rank'],
    ['salary: COO or ops director', 'coo-operations-director-pay-compared'],
    ['who sets the salary of a COO or an operations director', 'coo-operations-director-pay-compared'],
    ['cfo or coo who does what', 'coo-and-cfo'],
    ['who is accountable if operations fail, ceo or coo', 'coo-when-operations-fail'],
  ])('is not every question that names two: %s', (question, fact) => {
    expect(ask(question).facts[0]).toBe(fact);
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
