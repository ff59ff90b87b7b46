import { describe, expect, it } from 'vitest';
import { realAnswerer } from '../support/real-knowledge.ts';

const lead = (text: string): string => realAnswerer(text).answer.lead;

describe('the verdict on a closed question that nobody foresaw', () => {
  it.each([
    // Negative questions, negative statements, and claims called true or false.
    ["aren't COO and CFO two words for the same thing?", 'No.'],
    ["surely a COO can't overrule the CEO?", 'Yes, that is right.'],
    ['is it true that not every company has a COO?', 'Yes.'],
    ['is it a myth that every COO becomes CEO?', 'Yes.'],
    ['is it false that COOs usually report to the CEO?', 'No, that is usually so.'],
    // All, at all, and what may be.
    ['are all COOs picked to be the next chief executive', 'Not always.'],
    ['can operations directors sit on the board at all?', 'Sometimes.'],
    // The matter asked about.
    ['do you need a degree to be a coo?', 'Usually, yes.'],
    ['do you need an MBA to be a coo?', 'Not necessarily.'],
    // In words that no known question has.
    ['are there COOs for just one region?', 'Yes.'],
    ['should the COO be the one making sure we follow regulations?', 'Usually, yes.'],
    ["does the coo look after the company's finances", 'Usually not.'],
  ])('reads what is asked: %s -> %s', (question, reply) => {
    expect(lead(question).startsWith(`${reply} `)).toBe(true);
  });

  it('says nothing of a year or a share that its fact does not speak of', () => {
    expect(lead('did 48% of large companies have a COO in 2014?')).toMatch(/^In 2023/);
  });
});
