import { describe, expect, it } from 'vitest';
import { ask, talk } from '../support/ask.ts';

describe('a role that is to be placed', () => {
  it.each([
    [['coo vs cfo', 'how does a president fit in?'], ['coo-and-president']],
    [['coo vs cfo', 'add the chief of staff'], ['coo-and-chief-of-staff']],
    [['coo vs ceo', 'where would the cfo be?'], ['coo-and-cfo']],
    [
      ['coo vs ops director', 'how would a vp of operations fit between them?'],
      ['coo-and-vp-operations', 'operations-director-and-vp-operations'],
    ],
    [
      ['coo vs ceo', 'what role does the president play there'],
      ['coo-and-president', 'ceo-and-president'],
    ],
    [['who does the coo report to', 'where does the ceo come in'], ['coo-and-ceo']],
    [['how does a chief of staff fit in between coo and ceo?'], ['coo-and-chief-of-staff']],
  ])('is held against those spoken of in %j', (turns, facts) => {
    const answer = talk(...turns);
    expect(answer.outcome).toBe('answer');
    expect(answer.facts).toEqual(expect.arrayContaining(facts));
  });

  it('is told of by itself where nothing was spoken of', () => {
    expect(ask('how does a president fit in?').facts[0]).toBe('president-definition');
    expect(ask('where does the coo fit in?').facets).toContain('rank');
  });

  it.each([['where does the coo sit in the office'], ['add the coo to the channel']])(
    'is no role to be placed in %j',
    (text) => {
      expect(ask(text).facets).not.toContain('difference');
    },
  );

  it.each(['a president and meetings', 'the cfo and meetings'])(
    'is asked back about with something to choose from: %j',
    (text) => {
      const { outcome, suggestions } = ask(text);
      expect(outcome).toBe('clarify');
      expect(suggestions.length).toBeGreaterThan(1);
    },
  );

  it('is not to be chosen from a list of one', () => {
    const { lead, suggestions } = ask('why do such pairs fail');
    expect(suggestions).toHaveLength(1);
    expect(lead).toBe('Do you mean this?');
    expect(talk('why do such pairs fail', 'yes').facets).toContain('failure');
  });
});
