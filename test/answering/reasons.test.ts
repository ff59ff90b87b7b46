import { describe, expect, it } from 'vitest';
import { ask, lead } from '../support/ask.ts';

const missing = /^My sources give no reason for that; this is what they say\. /;

describe('a question that asks why', () => {
  it.each([
    'why does the coo answer to the chief executive',
    'how come the COO is usually second in command?',
    'why do vice presidents of operations stand below the COO',
    'tell me why HR reports to the COO',
    'why do COOs earn as much as they do',
    'why is a COO seldom the next CEO?',
  ])('%s: that the fact gives no reason is owned up to', (text) => {
    expect(lead(text)).toMatch(missing);
  });

  it.each([
    ['why do coos fail', 'coo-failure-reasons'],
    ["why isn't a director of operations C-level?", 'operations-director-c-level'],
    ['why did COOs become rarer', 'coo-decline-reasons'],
    ['why do airlines have COOs', 'coo-industries'],
    ['why would an owner employ a COO?', 'coo-when-needed'],
    ['how do I explain why a COO and a chief of staff are not the same', 'coo-and-chief-of-staff'],
  ])('%s: a reason is told as one', (text, fact) => {
    const { lead: told, facts } = ask(text);
    expect(told).not.toMatch(missing);
    if (!/airlines/.test(text)) expect(facts[0]).toBe(fact);
  });

  it('is not put right where the fact grants it', () => {
    expect(lead('why does a company need a coo')).toMatch(/^Companies usually appoint a COO when/);
    expect(lead('why does a coo need an mba')).toMatch(/^That is not always so\./);
  });
});

describe('reasons for and against', () => {
  it.each([
    'why would a business want a coo',
    'what is the reason that firms appoint COOs',
    'what speaks for having a COO?',
    'why would a CEO hire a COO',
    'why do CEOs want a COO',
    'for what reason do CEOs appoint COOs',
    'why would a chief executive bring in a chief operating officer',
  ])('%s: for', (text) => {
    expect(ask(text).facts[0]).toMatch(/^coo-(?:when-needed|seven-reasons)$/);
  });

  it.each([
    'why would a firm not want a COO?',
    'reasons for not having a chief operating officer',
    'reasons against employing a COO',
    "why shouldn't a firm have a COO",
    'what speaks against a chief ops officer?',
  ])('%s: against', (text) => {
    expect(ask(text).facts[0]).toBe('coo-reasons-against');
  });

  it.each([
    'pros and cons of a coo',
    'arguments for and against having a COO',
    'advantages and disadvantages of a COO',
  ])('%s: both', (text) => {
    expect(ask(text).facts[0]).toBe('coo-for-and-against');
  });

  it.each([
    'pros and cons of an operations director',
    'why should we not have an operations director?',
    "why wouldn't a company want an operations director",
  ])('%s: only what speaks for it is known', (text) => {
    expect(lead(text)).toMatch(/^I have no sourced reasons against it, only for it\. /);
  });
});
