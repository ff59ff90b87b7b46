import { describe, expect, it } from 'vitest';
import { sayUsually } from '../../src/answering/reading/say-usually.ts';
import { lead } from '../support/ask.ts';

describe('a verdict that the fact does not carry is not given', () => {
  it.each([
    // How well, how much: no fact weighs it.
    'are operations directors well paid',
    'is COO a well-paid job',
    'do operations directors earn well',
    // A duty of another kind that the same fact speaks of.
    'are listed firms required to have a chief operating officer',
    'any training courses that a COO must have passed?',
  ])('%s', (question) => {
    expect(lead(question)).not.toMatch(/^(?:yes|usually, yes|often, yes|no|not always)\./i);
  });

  it.each([
    ['should the operations director report to the COO', 'Usually, yes.'],
    ['should the CFO be above the COO', 'It depends.'],
    ['ought the COO to be on the board of directors', 'Not necessarily.'],
    ['should a COO be a board member', 'Not necessarily.'],
    ['must the coo report to the ceo', 'Not necessarily.'],
    ["you can't be a COO without an MBA, right?", 'As far as our sources show, that is not so.'],
    ['may somebody be an ops director without an MBA', 'As far as our sources show, yes.'],
    ['can somebody without a degree become a COO', 'Usually not.'],
  ])('what ought to be is what is usual: %s -> %s', (question, reply) => {
    expect(lead(question).startsWith(`${reply} `)).toBe(true);
  });
});

describe('what is normal is what is usually so', () => {
  it.each([
    ['is it normal for the {other} to report to the {role}', 'does the {other} usually report to the {role}'],
    ['so is it really quite common for a {role} to lead hr', 'so does a {role} usually lead hr'],
    // Nobody is named who does it, or no claim follows.
    ['is it normal to have no {role}', 'is it normal to have no {role}'],
    ['what is normal for a {role}', 'what is normal for a {role}'],
  ])('%s -> %s', (question, plain) => {
    expect(sayUsually(question.split(' ')).join(' ')).toBe(plain);
  });

  it.each([
    ['is it usual for a CFO to report to the COO', 'Usually not. The CFO'],
    ['is it normal for the COO to report to the CFO', 'Usually not. The COO'],
    ['is it unusual for the CFO to report to the COO', 'Usually, yes. The CFO'],
    ['is it common for the operations director to report to the COO', 'Usually, yes.'],
    ['is it normal for the CEO to report to the COO', 'No, the other way round.'],
  ])('keeps who reports to whom: %s -> %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each(['is it normal for the COO to report to HR', 'does the COO report to HR'])(
    'does not turn round who reports to what is no role: %s',
    (question) => {
      expect(lead(question)).toMatch(/^My sources say that only the other way round\. Human resources/);
    },
  );

  it.each([
    ['does the CEO work for the COO or the other way round', 'No, the other way round. '],
    ['does the COO report to the CEO or vice versa', 'Usually, yes. '],
  ])('answers what is asked before its reverse: %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });
});

describe('one treatment for questions of one kind', () => {
  it.each([
    'a lawyer',
    'an engineer',
    'an accountant',
    'a CFO',
    'a project manager',
    'somebody from outside',
  ])('can %s become COO', (who) => {
    expect(lead(`can ${who} become COO`)).toMatch(
      /^Our sources do not rule it out\. A COO has usually come up/,
    );
  });

  it.each(['is the COO an officer', 'are COOs officers', 'do chief operating officers count as officers'])(
    '%s',
    (question) => {
      expect(lead(question)).toMatch(/^Usually, yes\. A COO is normally an officer/);
    },
  );

  it('says that nothing is known of whether another role can do what is asked', () => {
    expect(lead('can the CFO fire the COO')).toMatch(/^I hold no sourced fact on a CFO's say in this/);
    expect(lead('can the CEO fire the COO')).toMatch(/^It depends\./);
  });

  it('has the verdict of the fact that holds in the place named', () => {
    expect(lead('is the COO of a hospital trust an executive director')).toMatch(/^Yes\. In an English NHS/);
    expect(lead('is the COO mr inside')).toMatch(/^In some firms, yes\./);
  });
});
