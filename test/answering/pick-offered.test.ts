import { describe, expect, it } from 'vitest';
import { ask, talk } from '../support/ask.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

describe('a choice among what the last reply offered', () => {
  it.each([
    ['1', 'coo'],
    ['#2', 'operations-director'],
    ['option 2', 'operations-director'],
    ['the second one please', 'operations-director'],
    ['the 2nd', 'operations-director'],
    ['number two', 'operations-director'],
    ['one', 'coo'],
    ['not the first', 'operations-director'],
    ['the coo of course', 'coo'],
    ['not the coo', 'operations-director'],
    ['director', 'operations-director'],
    ['ops', 'operations-director'],
    ['the chief one', 'coo'],
  ])('%j is one of two roles', (choice, role) => {
    const answer = talk('salary?', choice);
    expect(answer.facts[0]).toBe(`${role}-pay`);
    expect(answer.roles).toEqual([role]);
  });

  it.each(['both', 'either', 'all', '1 and 2', 'any'])('%j are both roles', (choice) => {
    const answer = talk('salary?', choice);
    expect(answer.roles).toEqual(['coo', 'operations-director']);
    expect(answer.lead).toMatch(/^The US Bureau/);
  });

  it('may be another role that was not offered', () => {
    expect(talk('what do they do?', 'neither, the chief of staff').facts[0]).toBe(
      'chief-of-staff-definition',
    );
  });

  it('may be a matter, after help or where it was asked which one was meant', () => {
    const { suggestions } = ask('what can you do');
    expect(talk('what can you do', 'ok. the third').facets).toContain(suggestions[2]?.facets[0]);
    const offered = ask('Below the chief exec, who normally calls the shots?');
    expect(offered.outcome).toBe('clarify');
    expect(talk('Below the chief exec, who normally calls the shots?', 'second').facets).toContain(
      offered.suggestions[1]?.facets[0],
    );
  });

  it('is none where it is a question of its own', () => {
    expect(talk('pay?', 'what is a COO?').facts[0]).toBe('coo-what-is');
  });

  it('may go on to the other one', () => {
    expect(talk('who do they report to', 'the coo', 'and the other?').facts[0]).toBe(
      'operations-director-reports-to',
    );
    expect(talk('salary?', 'ops director', 'and the first?').facts[0]).toBe('coo-pay');
    expect(talk('salary?', 'coo', 'and the cfo?').lead).toContain('a CFO');
  });

  it('is no choice where it says something else, or there is no such place', () => {
    expect(talk('salary?', 'second in command').facets).toContain('rank');
    expect(talk('salary?', '3').outcome).toBe('decline');
    expect(ask('2').outcome).toBe('decline');
  });

  it('is understood in a conversation stored before offers were remembered', () => {
    const { offered, ...old } = realAnswerer('salary?').conversation;
    expect(offered).toHaveLength(2);
    expect(realAnswerer('the second one', old).answer.roles).toEqual(['operations-director']);
  });
});
