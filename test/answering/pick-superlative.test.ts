import { describe, expect, it } from 'vitest';
import { ask, talk } from '../support/ask.ts';

describe('one picked out of what was told', () => {
  it.each([
    ['what skills does a coo need', "what's the most important one", 'coo-skills-trust'],
    ['what skills does a coo need', 'which one matters most?', 'coo-skills-trust'],
    ['what skills does a coo need', 'top 3', 'coo-skills-trust'],
    ['which industries have coos', 'which has the most common', 'coo-industries'],
  ])('is told where a fact says so: %s >> %s', (question, asked, fact) => {
    const answer = talk(question, asked);
    expect(answer.facts[0]).toBe(fact);
    expect(answer.lead).not.toMatch(/^My sources/);
  });

  it.each([
    ['what does a coo do', 'what is the most important duty', 'matters most'],
    ['what does a coo do', "what's the hardest part", 'that is'],
    ['what are the 7 kinds of coo', 'which is the most common', 'is the most common'],
    ['what are the 7 kinds of coo', 'which one is best?', 'that is'],
    ['what are the 7 kinds of coo', 'and which is the newest', 'that is'],
    ['what kpis does a coo have', 'what is the single most important', 'matters most'],
    ['why do coos fail', 'what is the most common reason', 'is the most common'],
    ['which industries have coos', 'which has the fewest', 'is the least common'],
    ['who reports to the coo', 'who is the most important of them', 'matters most'],
    ['how does one become a coo', 'what is the best way', 'that is'],
    ['when do you need a coo', 'which sign is the strongest', 'that is'],
    ['difference between coo and ceo', 'which difference is the biggest', 'that is'],
  ])('is owned up to where none does: %s >> %s', (question, asked, claim) => {
    const answer = talk(question, asked);
    expect(answer.lead).toBe(`My sources do not say which ${claim}.`);
    expect(answer.facts).toEqual([]);
    expect(answer.facets).toEqual(talk(question).facets.slice(0, 1));
  });

  it.each(['the main ones'])('is not what several are: %s', (asked) => {
    const answer = talk('what does a coo do', asked);
    expect(answer.lead).toMatch(/^My sources do not rank these; this is what they name\. /);
    expect(answer.facts[0]).toBe('coo-duties-overview');
  });

  it('leaves what was spoken of as it was', () => {
    const after = talk('what are the 7 kinds of coo', 'which is the best', 'and the first one?');
    expect(after.facts[0]).toBe('coo-kind-executor');
  });

  it('leaves a question of its own alone', () => {
    const alone = 'what is the most important skill of a coo';
    expect(talk('what does a coo do', alone).lead).toBe(ask(alone).lead);
    expect(talk('what does a coo do', 'what is the most important skill').facts[0]).toBe('coo-skills-trust');
  });
});
