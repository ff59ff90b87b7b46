import { describe, expect, test } from 'vitest';
import { ask, lead, talk } from '../support/ask.ts';

const ownedUp = /^I have no sourced fact on who decides what a COO is paid; this is what I know of pay\. /;

describe('who decides on pay', () => {
  test.each([
    "who sets the COO's pay?",
    "who decides the COO's salary?",
    "who approves the COO's pay?",
    'who determines COO compensation?',
    'who decides how much a COO earns?',
    'who pays the COO?',
    "who signs off the COO's bonus?",
    "how is the COO's pay decided?",
    "does the board set the COO's pay?",
    "does the CEO decide the COO's salary?",
    "is the COO's pay set by the remuneration committee?",
    'does the COO set his own salary?',
  ])('is owned up to, and no yes or no is given: %s', (text) => {
    expect(lead(text)).toMatch(ownedUp);
    expect(ask(text).facets[0]).toBe('pay');
  });

  test.each(['who decides that?', 'who sets it?'])('is the same after talk of pay: %s', (text) => {
    expect(talk('what does a COO earn?', text).lead).toMatch(ownedUp);
  });

  test.each([
    'who decides what a COO is responsible for?',
    "who decides on the COO's title?",
    "what determines a COO's salary?",
    'who approves salaries, the COO or the CFO?',
    'what does a COO earn?',
  ])('is not where something else is asked: %s', (text) => {
    expect(lead(text)).not.toMatch(/who decides what/);
  });
});
