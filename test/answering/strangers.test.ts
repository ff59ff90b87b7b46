import { describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

const unheardOf = ['bursar', 'plant manager', 'hotel manager', 'football manager', 'head chef', 'provost'];
const knownByName = ['CTO', 'scrum master', 'EOS integrator', 'company secretary', 'chief people officer'];
const neighbours = ['CFO', 'chief of staff', 'general manager', 'deputy CEO', 'head of operations'];
const comparisons = [
  (other: string) => `${other} vs COO`,
  (other: string) => `COO or ${other}, what is the difference?`,
  (other: string) => `is a ${other} the same as a COO?`,
  (other: string) => `is a ${other} a COO`,
  (other: string) => `is a COO basically a ${other}?`,
  (other: string) => `how does an operations director differ from a ${other}?`,
  (other: string) => `what's the difference between a ${other} and an operations director`,
];

describe('what is held against one of our roles', () => {
  test.each(unheardOf)('%s: declined, and not compared as if it were another role', (other) => {
    for (const compare of comparisons) {
      expect(ask(compare(other)), compare(other)).toMatchObject({ outcome: 'decline' });
    }
  });

  test.each(knownByName)('%s: declined by name', (other) => {
    for (const compare of comparisons) {
      const { outcome, lead } = ask(compare(other));
      expect([outcome, lead], compare(other)).toEqual([
        'decline',
        expect.stringContaining('I hold no sourced facts about the role'),
      ]);
    }
  });

  test.each(neighbours)('%s: compared', (other) => {
    for (const compare of comparisons) {
      expect(ask(compare(other)), compare(other)).toMatchObject({ outcome: 'answer' });
    }
  });
});

test.each([
  'does a bursar report to the COO?',
  'who is higher, a provost or the COO?',
  'who earns more, a hotel manager or a COO?',
  'does the CTO outrank the COO?',
])('%s: no verdict on a stranger, and said so before what holds in general', (text) => {
  const { outcome, lead } = ask(text);
  expect(outcome).toBe('answer');
  expect(lead).toMatch(/^I hold no sourced fact about .*; this is what I know in general\. /);
});

test.each(['can a founder be the COO?', 'is a COO just a senior manager?', 'is the COO like a second CEO?'])(
  '%s: no stranger in it',
  (text) =>
    expect(ask(text)).toMatchObject({ outcome: 'answer', lead: expect.not.stringMatching(/^I hold no/) }),
);

describe('what a question says it compares one of our roles with', () => {
  const everyday = ['manager', 'officer', 'secretary', 'boss', 'team lead', 'engineer', 'group COO'];
  test.each(everyday)('%s: declined, in single words too', (other) => {
    for (const text of [
      `What's the difference between a COO and a ${other}?`,
      `COO vs ${other}`,
      `Compare a ${other} and a COO`,
      `How does a COO differ from a ${other}?`,
    ]) {
      expect(ask(text), text).toMatchObject({ outcome: 'decline' });
    }
  });

  test.each([
    'difference between a COO and the others',
    'what is the difference between an interim COO and a fractional COO',
    'COO vs president',
    'COO versus second in command',
  ])('%s: no stranger in it', (text) => {
    expect(ask(text)).toMatchObject({ outcome: 'answer' });
  });

  test('"and vs the CFO?" goes on from what was compared', () => {
    const { conversation } = realAnswerer('coo vs ceo', undefined);
    expect(realAnswerer('and vs the cfo?', conversation).answer.outcome).toBe('answer');
  });
});

describe('whoever is asked about by no title we know', () => {
  test.each([
    ['Who ranks higher: CEO or chair?', 'chair'],
    ['Does the chair outrank the CEO?', 'chair'],
    ['Are shareholders above the COO?', 'shareholders'],
    ['does the COO report to shareholders?', 'shareholders'],
  ])('is named before the general picture: %s', (text, who) => {
    expect(ask(text).lead).toMatch(new RegExp(`^I hold no sourced fact about “${who}”; this is what I know`));
  });

  test.each(['do all staff report to the COO?', 'do department heads report to the COO?'])(
    'is no stranger where a fact tells of them: %s',
    (text) => {
      expect(ask(text).lead).not.toMatch(/no sourced fact/);
    },
  );

  test.each([
    ['Does the CTO report to the COO?', 'the CTO'],
    ["Doesn't the HR head report to the COO?", 'the head of HR'],
  ])('a role that a fact names is told of: %s', (text, who) => {
    expect(ask(text).lead).toContain(who);
    expect(ask(text).lead).not.toMatch(/no sourced fact/);
  });

  test('a company secretary is not told of by every fact on companies', () => {
    expect(ask('Does the company secretary report to the CEO?').lead).toMatch(/“company secretary”/);
  });

  test.each(['What does a vice president do?', 'VP vs COO'])(
    'a title of many posts is taken for the one we know, and that is said: %s',
    (text) => {
      expect(ask(text).lead).toMatch(/^I take that as a vice president of operations\. /);
    },
  );

  test('a board stands above its CEO, whichever is named first', () => {
    for (const text of ['Who ranks higher, CEO or board?', 'Who is higher, board or CEO?'])
      expect(ask(text).lead).toMatch(/^The board of directors stands above the CEO/);
  });
});

describe('what is held against one of our roles in passing', () => {
  test.each([
    ['difference coo / scrum master', 'scrum master'],
    ["COO / project manager, what's the difference", 'project manager'],
    ["isn't a coo just a fancy project manager", 'project manager'],
    ['so the coo is basically a glorified office manager right', 'office manager'],
    ["ceo or chairman, who's more powerful", 'chair of the board'],
    ['would a head of customer support be the same as a COO', 'head of customer support'],
    ['programme director vs operations director', 'programme director'],
  ])('%s: declined by the name that it was given', (text, title) => {
    const { outcome, lead } = ask(text);
    expect(outcome).toBe('decline');
    expect(lead).toMatch(new RegExp(`^I hold no sourced facts about the role “${title}”`));
  });

  test.each(['what is a finance director', 'FD vs COO', 'is the FD below the COO'])(
    '%s: the nearest role that is known is offered, and not told of instead',
    (text) => {
      const { outcome, lead } = ask(text);
      expect(outcome).toBe('decline');
      expect(lead).toMatch(/“finance director”.* Did you mean a CFO\?$/);
    },
  );
});
