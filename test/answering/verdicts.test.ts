import { describe, expect, it } from 'vitest';
import { lead } from '../support/ask.ts';

describe('the verdict on a closed question that nobody foresaw', () => {
  it.each([
    // Negative questions, negative statements, and claims called true or false.
    ["aren't COO and CFO two words for the same thing?", 'No.'],
    ["surely a COO can't overrule the CEO?", 'Yes, that is right.'],
    ['is it true that not every company has a COO?', 'Yes.'],
    ['is it a myth that every COO becomes CEO?', 'Yes.'],
    ['is it false that COOs usually report to the CEO?', 'No, that is usually so.'],
    // All, at all, and what may be.
    ['do all COOs become CEO', 'No.'],
    ['can operations directors sit on the board at all?', 'Sometimes.'],
    // The matter asked about.
    ['do you need a degree to be a coo?', 'Usually, yes.'],
    ['do you need an MBA to be a coo?', 'Not necessarily.'],
    // In words that no known question has.
    ['are there COOs for just one region?', 'Yes.'],
    ['is the COO the big boss?', 'No.'],
    ['could a COO be dismissed one day?', 'Yes.'],
    ["does the coo look after the company's finances", 'Usually not.'],
  ])('reads what is asked: %s -> %s', (question, reply) => {
    expect(lead(question).startsWith(`${reply} `)).toBe(true);
  });

  it('says nothing of a year or a share that its fact does not speak of', () => {
    expect(lead('did 48% of large companies have a COO in 2014?')).toMatch(/^36 % in 2014\. In 2023/);
  });

  it.each([
    'does the art department report to the operations director?',
    'does payroll report to the COO?',
    'is the COO higher than a bishop?',
    'can a plumber become a COO?',
    'does a COO earn a billion?',
    'is a COO responsible for catering?',
  ])('is none where neither the fact nor a known question speaks of the matter: %s', (question) => {
    expect(lead(question)).not.toMatch(/^(yes|no|usually|often|sometimes|not)\b/i);
  });
});
