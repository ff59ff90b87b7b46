import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';

describe('another post of a role', () => {
  it.each([
    [['what is a deputy coo?', 'who do they report to?'], 'a deputy COO'],
    [['what is a fractional coo', 'are they on the board?'], 'a fractional COO'],
    [['what is an interim coo', 'what do they earn?'], 'an interim COO'],
    [['regional coo', 'who do they report to?', 'shorter'], 'a regional COO'],
  ])('stays spoken of in %j', (turns, post) => {
    expect(talk(...turns).lead).toContain(`I have no sourced fact on this for ${post};`);
  });

  it.each([
    // The role itself is named anew, or another post of it, or what is told is about the post.
    [['what is a deputy coo?', 'who does a coo report to?']],
    [['what is an interim coo', 'and a fractional one?']],
    [['what is a fractional coo', 'shorter']],
  ])('is left behind, or spoken of, in %j', (turns) => {
    expect(talk(...turns).lead).not.toContain('no sourced fact');
  });

  it('is none where "the junior one" means one of two roles', () => {
    expect(talk('coo vs ops director', 'what does the junior one do all day').lead).not.toContain(
      'junior COO',
    );
  });
});

describe('a place or kind of organisation', () => {
  it.each([
    [['at a charity who does the coo report to', 'and who reports to them'], 'in a nonprofit'],
    [['what does a coo do in japan', 'who do they report to'], 'in Japan'],
    [['does a bank need a coo', 'who do they report to'], 'in a bank'],
  ])('stays spoken of in %j', (turns, where) => {
    expect(talk(...turns).lead).toContain(`I have no sourced fact on this ${where};`);
  });

  it.each([
    [['what does a coo do', 'in a charity?'], 'coo-nonprofit-remit'],
    [['what does a coo do in a charity'], 'coo-nonprofit-remit'],
    [['do startups have coos', 'what do they do'], 'coo-kinds-startup'],
    [['what does a coo do', 'in a small company?'], 'coo-small-organisations'],
  ])('is told of by the fact that speaks of it, in %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it.each(['in a bank?', 'in a school?', 'in germany?'])('leaves the question what it was in %j', (said) => {
    const answer = talk('who does a coo report to', said);
    expect(answer.facets[0]).toBe('reporting-line');
    expect(answer.lead).toMatch(/^I have no sourced fact on this in /);
  });

  it('is known where a source of that place says it', () => {
    const line = 'The COO normally reports straight to the CEO';
    expect(talk('who does a coo report to', 'in the US?').lead).toMatch(new RegExp(`^${line}`));
    expect(talk('who does a coo report to', 'in the uk?').lead).toMatch(/^I have no sourced fact on this/);
  });

  it('is not spoken of again where somebody only reacts', () => {
    expect(talk('who does a coo report to in germany', 'always?').lead).toMatch(/^Not always\./);
  });

  it('is none where a fact was told that holds in one country only', () => {
    const answer = talk('soc code for a coo', 'and for an operations director', 'what do they do');
    expect(answer.lead).not.toContain('no sourced fact');
  });
});
