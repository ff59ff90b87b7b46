import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';

describe('a message that turns what was said', () => {
  it.each([
    [['is the COO the second in command', 'in every company?'], 'coo-not-always-second'],
    [['who does the coo report to', 'any exceptions?'], 'coo-reporting-exceptions'],
    [['who reports to the coo', 'always?'], 'coo-span-varies'],
    [['who does a coo report to', 'and in other companies?'], 'coo-reporting-exceptions'],
    [['what does an ops director do', 'is that the case everywhere?'], 'operations-director-depends-on'],
  ])('answers %j with the exception', (turns, fact) => {
    const answer = talk(...turns);
    expect(answer.lead).toMatch(/^Not always\. /);
    expect(answer.facts[0]).toBe(fact);
  });

  it('gives an example of the topic itself, and those that were told by the way', () => {
    expect(talk('can a company have two coos', 'examples please').lead).toContain('Lehman Brothers');
    const named = talk('how is a coo measured', 'got any examples?');
    expect(named.lead).toContain('on-time delivery');
    expect(named.facets).toContain('kpis');
  });

  it.each([
    [['who decides what a coo does', 'and in a nonprofit'], 'coo-nonprofit-remit'],
    [['who does a coo report to', 'in the nhs?', 'and in a charity?'], 'coo-nonprofit-reports-to'],
    [['in which industries are coos found', 'what about healthcare'], 'coo-prevalence-by-industry'],
  ])('begins with what holds in the circumstance named in %j', (turns, fact) => {
    const answer = talk(...turns);
    expect(answer.facts[0]).toBe(fact);
    expect(answer.lead).not.toContain('no sourced fact');
  });

  it.each([
    [['what is a coo', 'and in the nhs?'], 'coo-nhs-reports-to'],
    [["what's an ops director", 'in a charity'], 'operations-director-charity'],
    [['what does operations director mean', 'is it a british thing'], 'operations-director-uk-us-seniority'],
  ])('tells what it knows of a role in the circumstance named in %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it('owns up where it knows nothing of the circumstance', () => {
    const answer = talk('what is a coo', 'in a university?');
    expect(answer.facets).toContain('definition');
    expect(answer.lead).toContain('no sourced fact');
  });

  it('comes back from one circumstance to the general case', () => {
    expect(talk('is the coo on the board in the nhs', 'and in other companies?').facts[0]).toBe(
      'coo-not-automatically-on-board',
    );
    const general = talk(
      'what does a director of operations do in the air force',
      'and in a normal company?',
    );
    expect(general.facets).toContain('definition');
    expect(general.lead).not.toContain('Air Force');
  });

  it('tells of another country what is known there alone, but not of another kind of job', () => {
    expect(talk('is there an isco group for coos', 'and ops directors?').facts).toContain(
      'operations-director-us-classification',
    );
    expect(talk('what is a fractional coo', 'and ops director?').outcome).toBe('decline');
  });

  it('looks at the years, not at another role, in "compared to 2000"', () => {
    expect(talk('how common are coos', 'compared to 2000').facets).toContain('prevalence');
  });
});

describe('a message that means one role, or two', () => {
  it.each([
    [['coo vs ceo', 'back to the coo, what skills are needed'], ['coo'], 'skills'],
    [['coo vs ops director', "let's stay with the first one, what does it pay"], ['coo'], 'pay'],
    [['what does a coo do', "that's not what i asked, who appoints him"], ['coo'], 'appointment'],
    [['is an ops director a board member', "so it's not automatic then"], ['operations-director'], 'board'],
    [
      ['who does a coo report to', 'and an ops director?', 'and who reports to her?'],
      ['operations-director'],
      'direct-reports',
    ],
    [['how do I become a COO', 'how long does it take'], ['coo'], 'career-path'],
    [
      ['what is a coo', 'what is an ops director', 'and which of them is on the board?'],
      ['coo', 'operations-director'],
      'board',
    ],
    [['coo vs president', 'does the coo report to him'], ['coo', 'president'], 'reporting-line'],
    [['coo vs cfo', 'is the coo above her'], ['coo', 'cfo'], 'rank'],
    [['is a coo above a cfo', 'and above a president?'], ['coo', 'president'], 'rank'],
    [
      ['is a coo higher than a vp of operations', 'what about a director'],
      ['coo', 'operations-director'],
      'rank',
    ],
    [['how much does an ops director earn', 'more than a coo?'], ['coo', 'operations-director'], 'pay'],
    [['what is an ops director', 'so basically a coo'], ['coo', 'operations-director'], 'difference'],
    [['who reports to the coo', 'the cfo too?'], ['coo', 'cfo'], 'direct-reports'],
    [['who reports to the coo', 'does the ops director?'], ['operations-director'], 'reporting-line'],
    [
      ['how much does the coo earn', 'who is below the ops director?'],
      ['operations-director'],
      'direct-reports',
    ],
    [['who is above the coo', 'cool. and under?'], ['coo'], 'direct-reports'],
  ])('knows whom %j is about', (turns, roles, facet) => {
    const answer = talk(...turns);
    expect(answer.outcome).toBe('answer');
    expect(answer.roles).toEqual(expect.arrayContaining(roles));
    expect(answer.facets).toContain(facet);
  });

  it('speaks of one role alone after coming back to it', () => {
    expect(talk('coo vs ceo', 'back to the coo, what skills are needed').roles).toEqual(['coo']);
    const first = talk('coo vs ops director', "let's stay with the first one, what does it pay");
    expect(first.sections.map(({ heading }) => heading)).not.toContain('Operations director');
  });

  it('does not add how a COO and a CEO differ to whether one becomes the other', () => {
    const answer = talk('does the coo become ceo', 'how often');
    expect(answer.roles).toEqual(['coo', 'ceo']);
    expect(answer.sections.every(({ heading }) => heading === undefined)).toBe(true);
  });

  it('says yes or no to how one of two stands to the other', () => {
    expect(talk('coo vs president', 'does the coo report to him').lead).toMatch(/^Sometimes\. /);
    expect(talk('coo vs ceo', 'does he report to her').lead).toMatch(/^Usually, yes\. /);
  });
});
