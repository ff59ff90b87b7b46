import { describe, expect, it } from 'vitest';
import { addUp, type Given, judge, type LabelledQuestion } from '../../src/eval/score.ts';

const given = (part: Partial<Given>): Given => ({
  outcome: 'answer',
  roles: ['coo'],
  facets: ['rank'],
  suggestions: [],
  ...part,
});
const wanted = (part: Partial<LabelledQuestion>): LabelledQuestion => ({
  id: 'x',
  text: 'x',
  outcome: 'answer',
  ...part,
});

describe('judging a reply', () => {
  it.each([
    ['right', { roles: ['coo'], facets: ['rank', 'law'] }, {}],
    ['wrong', { roles: ['coo'], facets: ['law'] }, {}],
    ['wrong', { roles: ['operations-director'], facets: ['rank'] }, {}],
    ['right', { roles: ['chief-operations-officer'], facets: [] }, {}],
    ['declined', {}, { outcome: 'decline' }],
    [
      'clarified',
      { facets: ['law'] },
      { outcome: 'clarify', suggestions: [{ roles: ['coo'], facets: ['law'] }] },
    ],
    [
      'misclarified',
      { facets: ['law'] },
      { outcome: 'clarify', suggestions: [{ roles: ['coo'], facets: ['pay'] }] },
    ],
    ['refused', { outcome: 'decline' }, { outcome: 'decline' }],
    ['sidestepped', { outcome: 'decline' }, { outcome: 'clarify' }],
    ['false answer', { outcome: 'decline' }, {}],
    ['false answer', { outcome: 'decline', topic: 'other-role' }, {}],
    ['refused', { outcome: 'decline', topic: 'other-role' }, { roles: ['cfo'] }],
    ['kind', { outcome: 'greet' }, { outcome: 'greet' }],
    ['unkind', { outcome: 'greet' }, { outcome: 'decline' }],
    ['kind', { outcome: 'help', topic: 'noise' }, { outcome: 'decline' }],
    ['false answer', { outcome: 'help', topic: 'noise' }, {}],
  ] as const)('calls it %s', (verdict, want, got) => {
    expect(judge(wanted(want), given(got))).toBe(verdict);
  });
});

it('adds up shares of their own groups', () => {
  const score = addUp([
    { wanted: wanted({}), verdict: 'right' },
    { wanted: wanted({}), verdict: 'declined' },
    { wanted: { id: 'y', turns: ['a', 'b'], outcome: 'answer' }, verdict: 'right' },
    { wanted: wanted({ outcome: 'decline' }), verdict: 'false answer' },
    { wanted: wanted({ outcome: 'greet' }), verdict: 'kind' },
  ]);
  expect(score).toMatchObject({
    inScope: 2,
    right: 0.5,
    declined: 0.5,
    followUpsRight: 1,
    falseAnswers: 1,
    socialKind: 1,
  });
});
