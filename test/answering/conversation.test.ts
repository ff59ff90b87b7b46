import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

describe('conversations', () => {
  it.each([
    [['what does the coo do', 'and who do they report to?'], 'coo', 'reporting-line'],
    [['what does a COO do?', 'and the ops director?'], 'operations-director', 'duties'],
    [['what does a director of operations do', 'in a charity i mean'], 'operations-director', 'duties'],
    [['is the coo second in command', 'always?'], 'coo', 'rank'],
    [['duties?', 'the coo'], 'coo', 'duties'],
    [['ceo vs coo', 'and vs president'], 'coo', 'difference'],
    [['tell me about operations directors', 'board?'], 'operations-director', 'board'],
    [['what is a coo', 'who reports to them', 'and what do they earn'], 'coo', 'pay'],
    [['who does a coo report to', 'the other way round?'], 'coo', 'direct-reports'],
    [['who reports to an operations director', 'and vice versa'], 'operations-director', 'reporting-line'],
    [['is a coo higher than a vp', 'the other way round'], 'coo', 'rank'],
    [['how senior is an operations director', 'and below that?'], 'operations-director', 'direct-reports'],
    [['coo vs ops director', 'and the first one? what does he earn'], 'coo', 'pay'],
    [['coo vs ops director', 'the latter? who appoints them'], 'operations-director', 'appointment'],
    [['coo vs ops director', 'what does the first one do'], 'coo', 'duties'],
    [['who reports to a coo', 'i meant the director of operations'], 'operations-director', 'direct-reports'],
    [
      ['what are the duties of the director', 'i meant the director of operations'],
      'operations-director',
      'duties',
    ],
    [['should a start-up hire a coo', 'ok, when then'], 'coo', 'when-needed'],
    [['do we need a coo', 'how come?'], 'coo', 'when-needed'],
  ])('understands the last of %j', (turns, role, facet) => {
    const answer = talk(...turns);
    expect(answer.outcome).toBe('answer');
    expect(answer.roles).toContain(role);
    expect(answer.facets).toContain(facet);
  });

  it.each([
    [['is the coo legally required', 'why?']],
    [['what does a CFO do', 'why?']],
    [['do we need a coo', 'but why?']],
  ])('does not repeat itself in %j', (turns) => {
    const before = talk(...turns.slice(0, 1)).facts;
    const { outcome, facts } = talk(...turns);
    expect(outcome).toBe('answer');
    expect(facts.filter((fact) => before.includes(fact))).toEqual([]);
  });

  it('compares the two roles spoken of one after the other', () => {
    const answer = talk('what does a coo do', 'what does an ops director do', 'how do they differ?');
    expect(answer.facts[0]).toBe('coo-and-operations-director');
  });

  it.each(['does the head of marketing report to the coo', 'does the CMO report to the COO?'])(
    'owns up to knowing nothing of the other role: %s',
    (question) => {
      expect(talk(question).lead).toMatch(/^I hold no sourced fact about the role/);
    },
  );

  it.each([
    [['coo vs cfo', 'and the other one?'], 'cfo'],
    [['coo vs cfo', 'and the former?'], 'coo'],
  ])('takes one of two in %j', (turns, role) => {
    expect(talk(...turns).roles[0]).toBe(role);
  });

  it('answers "they" after a comparison for both roles', () => {
    const answer = talk('coo vs ops director', 'who do they report to?');
    expect(answer.roles).toEqual(expect.arrayContaining(['coo', 'operations-director']));
    expect(answer.sections.map(({ heading }) => heading)).toContain('Operations director');
  });

  it('asks which one "it" is after a comparison', () => {
    expect(talk('coo vs ops director', 'what does it do').outcome).toBe('clarify');
  });

  it('shortens to one sentence and goes on with what is new', () => {
    const short = talk('what is a coo', 'shorter please');
    expect(short.sections).toEqual([]);
    const first = talk('what is a coo');
    const more = talk('what is a coo', 'more');
    expect(more.facts.length).toBeGreaterThan(0);
    expect(more.facts.filter((id) => first.facts.includes(id))).toEqual([]);
  });

  it('lists the sources of the last answer', () => {
    const answer = talk('what does a COO do?', 'source?');
    expect(answer.outcome).toBe('help');
    expect(answer.sources.length).toBeGreaterThan(1);
  });

  it('leaves the subject when something else comes up', () => {
    expect(talk('what does a COO do?', 'whats the weather tomorrow').outcome).toBe('decline');
    expect(talk('what does a COO do?', 'thanks').outcome).toBe('thank');
  });

  it('knows nothing of what was not passed in', () => {
    realAnswerer('what does a COO do?');
    expect(realAnswerer('and who do they report to?').answer.outcome).toBe('clarify');
  });
});
