import { describe, expect, it } from 'vitest';
import { createDescriptionFinder } from '../../src/answering/reading/find-described.ts';
import { ask, talk } from '../support/ask.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

describe('a role that is described instead of named', () => {
  it.each([
    ['Who is number two in a company?', 'coo-second-in-command'],
    ['what do you call the number two', 'coo-second-in-command'],
    ['who is directly under the CEO', 'coo-second-in-command'],
    ['the person who does the everyday running, under the CEO, what is that called?', 'coo-duties-overview'],
    ['who deputises for the CEO while he is away', 'coo-covers-for-ceo'],
    ['who runs operations at a plant', 'operations-director-what-is'],
  ])('%s is answered with %s', (question, fact) => {
    expect(ask(question).facts[0]).toBe(fact);
  });

  it('is each role that the description fits', () => {
    const { outcome, roles, lead } = ask('which executive looks after operations');
    expect(outcome).toBe('answer');
    expect(roles).toEqual(['coo', 'operations-director']);
    expect(lead).toContain('COO');
  });

  it('is found in the middle of a conversation about another', () => {
    expect(talk('what does an operations director do', 'who is second in command').roles).toEqual(['coo']);
  });

  const find = createDescriptionFinder(realKnowledge);

  it.each([
    ['what are daily operations', 'nobody is looked for'],
    ['who is number two in the premier league', 'it is about something else'],
    ['who is our number two', 'it is about one company'],
  ])('is not found in "%s": %s', (question) => {
    expect(find(question.split(' '))).toEqual([]);
  });
});

describe('a message that is surely for us and asks for one of two matters', () => {
  it('is answered with both, each with its own facts', () => {
    const { outcome, facets, sections } = ask('what is that COO box on top of the org chart');
    expect(outcome).toBe('answer');
    expect(facets).toEqual(expect.arrayContaining(['rank', 'reporting-line']));
    expect(sections.map(({ text }) => text).join(' ')).toContain('reports straight to the CEO');
  });

  it('is asked back where it may not be for us', () => {
    expect(ask('Where does the COO sit, second or third floor?').outcome).not.toBe('answer');
  });
});
