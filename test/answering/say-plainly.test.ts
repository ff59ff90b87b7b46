import { describe, expect, it } from 'vitest';
import { sayPlainly } from '../../src/answering/reading/say-plainly.ts';
import { ask } from '../support/ask.ts';

describe('what is said in several words', () => {
  it.each([
    ['are {other} and {role} the same person', 'are {other} and {role} one person'],
    ['could one and the same individual be {role}', 'could one person be {role}'],
    ['if we have got a {role}', 'if we have a {role}'],
    ['has it got {role}', 'has it got {role}'],
    ['the firm has got no {role}', 'the firm has no {role}'],
    ['we have got {role}', 'we have {role}'],
  ])('is read as what means the same: %s', (said, plain) => {
    expect(sayPlainly(said.split(' ')).join(' ')).toBe(plain);
  });

  it.each(['have we got to have a {role}', 'we have got to appoint a {role}', 'is it the same job'])(
    'is left where it means something else: %s',
    (said) => {
      expect(sayPlainly(said.split(' ')).join(' ')).toBe(said);
    },
  );

  it('tells having from having to', () => {
    expect(ask("do we need an operations director if we've got a COO?").facts[0]).toBe(
      'coo-and-operations-director-need-both',
    );
    expect(ask('has a company got to have a COO by law').facets).toContain('law');
  });
});
