import { describe, expect, test } from 'vitest';
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
const ask = (text: string) => realAnswerer(text, undefined).answer;

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
