import { describe, expect, it } from 'vitest';
import { ask, talk } from '../support/ask.ts';

const explained = ['what is a coo', 'what is an operations director'];

describe('two roles explained one after the other', () => {
  it.each([
    'which is higher',
    'so which one is higher up?',
    'who is more senior',
    'which of them is the higher position',
    'which title is bigger',
    'which is above the other',
    'who ranks above whom?',
    'which one is higher, the first or the second?',
    'who is the boss of the other',
  ])('are ranked: %s', (asked) => {
    expect(talk(...explained, asked).facts[0]).toBe('coo-and-operations-director-senior');
  });

  it.each(['which earns more', 'who gets paid more', 'which one makes more money', 'do they earn the same'])(
    'have their pay compared: %s',
    (asked) => {
      expect(talk(...explained, asked).facts[0]).toBe('coo-operations-director-pay-compared');
    },
  );

  it.each(['are they the same', 'same thing?', 'is it the same job', 'so the same?', 'do they do the same'])(
    'are held to be one or two: %s',
    (asked) => {
      const answer = talk(...explained, asked);
      expect(answer.facts[0]).toBe('coo-and-operations-director-same-role');
      expect(answer.lead).toMatch(/^Not necessarily\./);
    },
  );

  it.each(['is there overlap', 'do they overlap'])('have something in common: %s', (asked) => {
    expect(talk(...explained, asked).facts[0]).toBe('coo-and-operations-director-in-common');
  });

  it.each([
    [['what is a coo', 'what is a cfo', 'which is more senior'], 'coo-and-cfo-rank'],
    [['what is a ceo', 'what is a coo', 'which is above the other'], 'coo-below-ceo'],
    [['what does a coo do', 'and a ceo?', 'who has more power'], 'coo-below-ceo'],
    [['what is a coo', 'what does he earn', 'what is a cfo', 'who is more important'], 'coo-and-cfo-rank'],
    [
      ['coo vs director of operations', 'which is the more senior title'],
      'coo-and-operations-director-senior',
    ],
    [['coo pay', 'ops director pay', 'which is more senior'], 'coo-and-operations-director-senior'],
    [['coo pay', 'ops director pay', 'which is higher'], 'coo-operations-director-pay-compared'],
  ])('are compared whatever they are: %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it('are said not to be compared where no fact does', () => {
    const { lead } = talk('what is a coo', 'what is a vp of operations', 'which one is paid more');
    expect(lead).toMatch(/^I have no sourced figures to compare the pay of a/);
  });

  it.each([
    [['coo pay', 'ops director pay', 'which is higher'], /^COOs belong to the better-paid/],
    [['is the coo higher than the cfo', 'in most companies?'], /^Not always\. The COO and the CFO often/],
  ])('are told of together in %j', (turns, said) => {
    expect(talk(...turns).lead).toMatch(said);
  });

  it.each(['and who is above them', 'which is higher'])('leave one role alone: %s', (asked) => {
    expect(talk('what is a coo', asked).roles).not.toContain('operations-director');
  });

  it('leave a question that says all by itself', () => {
    expect(talk(...explained, 'who is above the cfo').lead).toBe(ask('who is above the cfo').lead);
  });
});
