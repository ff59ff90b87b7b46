import { describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';

describe('whether the job differs from place to place', () => {
  test.each([
    "how is a COO's job different in a small company",
    'how does the COO job change with company size',
    'does the COO role differ between industries',
    'is a COO in a big company different from one in a small one',
    'do COOs do different things in different companies',
  ])('is told by what it depends on: %s', (question) => {
    expect(ask(question).facts[0]).toBe('coo-varies-between-companies');
  });

  test.each([
    'does a COO work differently in a startup than in a corporate',
    'is the COO a different job in a start-up',
  ])('is told of start-ups by what is known of those: %s', (question) => {
    expect(ask(question).facts[0]).toBe('coo-kinds-startup');
  });

  test('is told of times by how the role changes', () => {
    expect(ask('what does a COO do about tech these days').facts[0]).toBe('coo-role-changing');
  });
});

describe('who has charge of purchasing', () => {
  test.each([
    'does procurement report to the operations director',
    'does purchasing report to the operations director',
    'is procurement under the operations director',
  ])('is told in whatever words it is asked: %s', (question) => {
    expect(ask(question).lead).toMatch(
      /^Usually, yes\. An operations director typically oversees purchasing/,
    );
  });
});
