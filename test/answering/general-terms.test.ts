import { describe, expect, it } from 'vitest';
import { ask, lead } from '../support/ask.ts';

describe('a general term', () => {
  it.each([
    ['what is the c-suite', 'c-level'],
    ['who belongs to the C suite?', 'c-level'],
    ["what's a C-level executive", 'c-level'],
    ['what does second in command mean', 'coo-second-in-command'],
    ["what's the corporate ladder", 'ladder-of-titles'],
    ['what is the difference between a director and a manager', 'ladder-of-titles'],
    ['VP or director, which is higher', 'vp-rank'],
    ['what are operations in a company', 'coo-meaning-of-day-to-day-operations'],
    ['what is an executive officer', 'coo-operations-director-sec-executive-officer'],
    ['who is more powerful, the board or the CEO?', 'board-above-ceo'],
    ['what is the hierarchy in a company', 'ladder-of-titles'],
    ["who's the most powerful person in a company", 'ceo-definition'],
    ['what does "operations" actually mean', 'coo-meaning-of-day-to-day-operations'],
    ['is a VP the same as a director?', 'vp-rank'],
  ])('%s is explained by what is known', (text, fact) => {
    expect(ask(text).facts[0]).toBe(fact);
  });

  it.each([
    ['is a director higher than a manager', 'Yes. '],
    ['is a manager above a director', 'No. '],
    ['is a director c-level', 'Usually not. '],
    ['is the coo part of the c-suite', 'Yes. '],
    ['is director higher than vp', 'No. '],
    ['are vice presidents part of the c-suite', 'Usually not. '],
  ])('%s: %s', (text, reply) => {
    expect(lead(text).slice(0, reply.length)).toBe(reply);
  });

  it.each([
    'what is a dotted line',
    'what does span of control mean?',
    'what is a line manager',
    'define matrix organisation',
  ])('%s: nothing is held on it', (text) => {
    expect(ask(text).outcome).toBe('decline');
    expect(lead(text)).toMatch(/^I hold nothing sourced on that business topic or term\./);
  });

  it('leaves the role that a question names what it is', () => {
    expect(ask('what rung of the ladder is the COO on').facts[0]).toBe('coo-second-in-command');
    expect(ask('how senior is an operations director').facts[0]).not.toBe('ladder-of-titles');
  });
});

describe('an abbreviation one letter away', () => {
  it.each(['coi', 'what does coi mean', 'what does the coi do', 'what is a koo'])(
    '%s: is not taken for a slip of COO',
    (text) => {
      expect(ask(text)).toMatchObject({
        outcome: 'decline',
        lead: expect.stringContaining('one letter away from COO'),
      });
    },
  );
});
