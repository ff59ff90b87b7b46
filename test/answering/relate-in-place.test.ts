import { describe, expect, it } from 'vitest';
import { findBothPointers } from '../../src/answering/reading/pointing-words.ts';
import { ask, lead, talk } from '../support/ask.ts';

describe('a pronoun after the words that rank', () => {
  it.each([
    ['what is a coo', 'is the ceo above him?', 'Yes.'],
    ['what is a coo', 'ceo is over him?', 'Yes.'],
    ['what is a coo', "isn't the ceo above them?", 'Yes.'],
    ['what is a coo', 'is the ceo above that role?', 'Yes.'],
    ['what is a coo', 'is the vp senior to such a person?', 'Usually not.'],
    ['who does a coo report to', 'so the ceo is their boss?', 'Usually, yes.'],
    ['what is a coo', 'does the vp ops report to them?', 'Usually, yes.'],
    ['what is a coo', 'is the vp of operations above them?', 'Usually not.'],
    ['what does an ops director do', 'does the coo report to them?', 'No, the other way round.'],
    ['what does an ops director do', 'are ops managers below them?', 'Usually, yes.'],
    ['what does an ops director do', 'can the coo overrule them?', 'Usually, yes.'],
    ['who does a ceo report to', 'so the board is above him?', 'Yes.'],
    ['what is the board', 'is the ceo above it?', 'No.'],
    ['what is a head of operations', 'does the coo outrank him?', 'Usually, yes.'],
    ['what is a coo', "the vp outranks him, doesn't he?", 'Usually not.'],
    ['what does a coo do', "isn't that above an ops director?", 'Usually, yes.'],
    ['what is a vp of operations?', 'is that higher than director?', 'Usually, yes.'],
    ['what is a vp of operations', 'is this higher than director?', 'Usually, yes.'],
    ['what is a coo', 'is he above the director?', 'Usually, yes.'],
  ])('stands for the lower or the upper one as it would by name: %s >> %s', (first, then, verdict) => {
    const said = talk(first, then).lead;
    expect(said.slice(0, verdict.length + 1)).toBe(`${verdict} `);
  });

  it('leaves the conversation about whoever was spoken of', () => {
    expect(talk('what does an ops director do', 'is the coo above them?', 'salary?').roles[0]).toBe(
      'operations-director',
    );
  });

  it('is no role where it asks of something else', () => {
    expect(talk('who decides what the COO does', "but isn't that the board?").facets).toContain(
      'who-decides',
    );
    expect(talk('is a coo on the board?', "so he isn't a director?").facets).toContain('board');
  });
});

describe('two roles of which one or both are not named', () => {
  it.each([
    ['what is a coo', 'who is higher, him or the cfo?', ['coo', 'cfo']],
    ['what is a cfo', 'who is higher, him or the coo?', ['coo', 'cfo']],
    ['what is a coo', 'are they on the same level as the cfo?', ['coo', 'cfo']],
    ['what is a coo', 'a peer of the cfo?', ['coo', 'cfo']],
    ['what is a coo', 'compare him with the cfo', ['coo', 'cfo']],
    ['what is an ops director', 'who reports to whom, him or the coo?', ['coo', 'operations-director']],
  ])('are told of together: %s >> %s', (first, then, roles) => {
    expect([...talk(first, then).roles].sort()).toEqual([...roles].sort());
  });

  it.each([
    ['coo vs ceo', 'is the latter above the former?', 'Yes.'],
    ['coo vs ops director', 'does the former report to the latter', 'No, the other way round.'],
    ['coo vs ops director', 'does the latter report to the former', 'Usually, yes.'],
    ['coo vs ops director', 'does one report to the other?', 'Usually, yes.'],
    ['coo vs president', 'is one above the other?', 'It depends.'],
    ['coo vs ops director', 'so they are peers?', 'Usually not.'],
    ['coo vs ops director', 'so the ops director is higher?', 'Usually not.'],
  ])('are ranked as they were spoken of: %s >> %s', (first, then, verdict) => {
    expect(talk(first, then).lead.slice(0, verdict.length + 1)).toBe(`${verdict} `);
  });

  it('are compared on pay once pay was spoken of', () => {
    expect(talk('coo pay', 'ops director pay', 'compare them').facts[0]).toBe(
      'coo-operations-director-pay-compared',
    );
    expect(talk('what does a coo earn', 'do they earn more than an ops director?').lead).toMatch(
      /^Probably, yes\. /,
    );
    expect(talk('salary?', 'both', 'which is higher').facets).toEqual(['pay']);
    expect(talk('what does a coo earn', 'and an ops director', 'compare the two').facets).toEqual(['pay']);
  });

  it('keep the one that is compared where the other changes', () => {
    const answer = talk('is coo higher than cfo', 'than vp?', 'than ceo?');
    expect(answer.roles).toEqual(['coo', 'ceo']);
    expect(answer.lead).toMatch(/^The COO ranks below the CEO/);
  });

  it.each([
    ['does the former report to the latter', 'the former', 'the latter'],
    ['is one above the other', 'one', 'the other'],
    ['does one of them report to the other', 'one of them', 'the other'],
    ['does she outrank him', 'she', 'him'],
    ['is the second one higher than the first one', 'the second one', 'the first one'],
  ])('are found in %j', (text, one, other) => {
    const words = text.split(' ');
    const found = findBothPointers(words)?.map(({ start, length }) => words.slice(start, start + length));
    expect(found?.map((each) => each.join(' '))).toEqual([one, other]);
  });

  it.each(['which one is above the other', 'and the first one', 'in the first place'])(
    'are not both in %j',
    (text) => {
      expect(findBothPointers(text.split(' '))).toBeUndefined();
    },
  );
});

describe('a claim that leaves out what was said before', () => {
  it.each([
    ['what is an ops director', 'so below a vp?', 'Usually, yes.'],
    ['what is an ops director', 'so not above the vp?', 'Yes, that is right.'],
    ['what is an ops director', 'not lower than the coo?', 'No, that is not usually so.'],
    ['what is a coo', 'higher than the board?', 'No.'],
    ['who does a coo report to', 'so to the ceo?', 'Usually, yes.'],
    ['who does a coo report to', 'so not to the board?', 'Yes, as a rule.'],
    ['who does a coo report to', 'so never the president?', 'Not always.'],
    ['who reports to the coo', 'so the cfo?', 'Usually not.'],
    ['who does an ops director report to', 'so the coo?', 'Usually, yes.'],
    ['who reports to an ops director', 'so not the vp?', 'Yes, that is right.'],
    ['does a coo report to the ceo', 'to the board?', 'Not directly, as a rule.'],
  ])('gets its yes or no: %s >> %s', (first, then, verdict) => {
    expect(talk(first, then).lead.slice(0, verdict.length + 1)).toBe(`${verdict} `);
  });

  it('is about the role that was spoken of first', () => {
    const answer = talk('does an ops director report to the coo', 'to the vp?');
    expect(answer.roles).toEqual(['operations-director', 'vp-operations']);
  });

  it.each([
    ['what does a coo do', 'so he runs operations?', 'Yes.'],
    ['what does a coo do', 'does he run operations?', 'Yes.'],
    ['what is a coo', 'so it stands for chief operating officer?', 'Yes.'],
    ['what is a coo', 'so he reports to the board?', 'Usually not.'],
  ])('rests on what was told already: %s >> %s', (first, then, verdict) => {
    expect(talk(first, then).lead.slice(0, verdict.length + 1)).toBe(`${verdict} `);
  });

  it.each([
    ['can a coo become ceo?', "so it's not automatic?", 'coo-succession-not-automatic'],
    ['what kinds of coo are there', 'so seven?', 'coo-seven-kinds'],
    ['is a coo on the board?', 'so not automatically?', 'coo-not-automatically-on-board'],
  ])('is answered with the fact at hand: %s >> %s', (first, then, fact) => {
    expect(talk(first, then).facts[0]).toBe(fact);
  });

  it('gets no "not always" where it says itself that there is no rule', () => {
    expect(lead("is a coo's role different everywhere?")).toMatch(/^A COO/);
  });
});

describe('two names of one role', () => {
  it.each([
    ['does chief operating officer outrank chief operations officer', 'No.'],
    ['does a chief operations officer report to a chief operating officer?', 'No.'],
    ['is the coo above the chief of operations', 'No.'],
    ['is chief of operations the same rank as chief operating officer', 'Yes.'],
    ['who is higher, the chief operating officer or the chief operations officer', 'Neither.'],
  ])('are on one level: %s', (text, verdict) => {
    expect(lead(text).slice(0, verdict.length + 1)).toBe(`${verdict} `);
    expect(ask(text).facets).toContain('aliases');
  });

  it('are so where one of them was spoken of', () => {
    const turns = ['what is a chief operations officer', 'does the chief operating officer outrank them?'];
    expect(talk(...turns).lead).toMatch(/^No\. Chief operating officer and chief operations officer both /);
  });

  it('are not taken for one where they need not mean the same', () => {
    expect(lead('does an svp outrank a vp')).not.toMatch(/^No\. /);
    expect(lead('does a director of operations outrank an operations director')).toMatch(/^Sometimes\. /);
    expect(lead('does the ops director report to the director of operations')).not.toMatch(
      /^Usually, yes\. /,
    );
    expect(talk('who does the ops director answer to', 'so he outranks her?').lead).not.toMatch(
      /^Sometimes\. /,
    );
  });
});
