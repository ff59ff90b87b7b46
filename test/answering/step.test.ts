import { describe, expect, it } from 'vitest';
import { readStep } from '../../src/answering/reading/read-step.ts';
import { createRoleOrder } from '../../src/answering/roles/role-order.ts';
import { ask, lead } from '../support/ask.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const order = createRoleOrder(realKnowledge.roles);

describe('whom a question seeks by a place', () => {
  it.each([
    ['what is the next rung above an {role}', 'above'],
    ['the level over the {role}', 'above'],
    ['who is one step below the {role} in the org chart', 'below'],
    ['what is the position just under {role} called', 'below'],
    ['is anybody between the {role} and the {ceo}', 'between'],
    ['which level lies between a {other} and the {role}', 'between'],
  ])('%s', (text, step) => {
    expect(readStep(text.split(' '))).toBe(step);
  });

  it.each([
    'is the {role} above the {other}',
    'what is the difference between the {role} and the {ceo}',
    'who is paid more than the {role}',
    'what does the level below the {role} do',
    'how do conflicts between {role} and {ceo} end',
    'who is above',
  ])('%s: something else', (text) => {
    expect(readStep(text.split(' '))).toBeUndefined();
  });
});

describe('the order of roles', () => {
  it('knows who comes next, the nearest first', () => {
    expect(
      order
        .next('operations-director', 'above')
        .map(({ upper }) => upper)
        .slice(0, 2),
    ).toEqual(['vp-operations', 'coo']);
    expect(order.next('coo', 'below').map(({ lower }) => lower)).toEqual([
      'vp-operations',
      'operations-director',
    ]);
    expect(order.next('general-manager', 'above').map(({ upper }) => upper)).toEqual(['coo']);
    expect(order.next('president', 'below')).toEqual([]);
  });

  it('knows who stands between two roles', () => {
    expect(order.between('operations-manager', 'coo')).toEqual(['operations-director', 'vp-operations']);
    expect(order.between('coo', 'ceo')).toEqual([]);
  });
});

describe('the answer to such a question', () => {
  it.each([
    [
      "what's one rung below the COO",
      'Next below the COO usually comes a vice president of operations or an operations',
    ],
    ['what sits above the COO in the org chart?', 'The COO normally reports straight to the CEO'],
    [
      'what is the level above an operations director',
      'An operations director typically reports to a vice president',
    ],
    [
      'which level lies under an operations director',
      'Next below the operations director usually comes an operations',
    ],
    ["what's right above an operations manager", 'An operations manager works under an operations director'],
    [
      'is there anyone between the CEO and the COO',
      'Usually nobody. A president comes between them in some companies',
    ],
    [
      'who sits between an operations manager and the COO',
      'Between an operations manager and the COO there can be an',
    ],
    [
      'what is between a general manager and the COO?',
      'Our sources name nobody between them. A general manager',
    ],
    ['who is above the COO in a charity?', "A nonprofit's COO or director of operations has the executive"],
  ])('%s', (text, opening) => {
    expect(lead(text).slice(0, opening.length)).toBe(opening);
  });

  it('cites the lines it rests on', () => {
    const { sources } = ask('who sits between an operations manager and the COO');
    expect(sources.map(({ id }) => id)).toContain('right-hand-talent');
  });

  it('names one that is known by its place', () => {
    expect(ask('who is directly under the CEO').facts[0]).toBe('coo-second-in-command');
  });
});
