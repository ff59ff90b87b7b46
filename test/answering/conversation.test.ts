import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { converse } from '../../src/answering/converse.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

const talk = (...turns: string[]): Answer => converse(turns, realAnswerer).answer;

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
  ])('understands the last of %j', (turns, role, facet) => {
    const answer = talk(...turns);
    expect(answer.outcome).toBe('answer');
    expect(answer.roles).toContain(role);
    expect(answer.facets).toContain(facet);
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
