import { describe, expect, test } from 'vitest';
import { ask, lead, talk } from '../support/ask.ts';

describe('a question after something that is told', () => {
  test.each([
    ['I am writing a paper on COOs. What are the main types?', 'types'],
    ['we are 300 people and the founder is drowning. coo or ops director?', 'difference'],
    ['My sister is COO of a retailer. What does she do all day?', 'duties'],
    ["The CEO and the COO can't stand each other. Why do pairs of CEO and COO fail?", 'failure'],
    ['We just hired a COO. Who should report to him?', 'direct-reports'],
    ['My aunt works for a vice president of operations. Is he below the COO?', 'rank'],
    ['I am head of operations and answer to the founder. Does that make me the COO?', 'difference'],
  ])('asks what it would ask alone: %s', (text, facet) => {
    expect(ask(text).outcome).toBe('answer');
    expect(ask(text).facets[0]).toBe(facet);
  });

  test('keeps where that is', () => {
    expect(lead('We are a charity and nobody here knows. Who is the boss of the COO?')).toMatch(/nonprofit/);
  });

  test.each([
    ['COO or operations director, who is senior?', 'rank'],
    ['board of directors vs COO, who does what', 'difference'],
  ])('is one with what is put side by side before it: %s', (text, facet) => {
    expect(ask(text).facets).toContain(facet);
    expect(ask(text).roles.length).toBeGreaterThan(1);
  });

  test('claims nothing of all by "all day"', () => {
    expect(lead('My dad is a COO. What does he do all day?')).not.toMatch(/^Not always/);
    expect(talk('What is a COO?', 'And what do they do all day?').lead).not.toMatch(/^Not always/);
  });
});

describe('a claim and what is asked about it', () => {
  test.each([
    ["The CEO wants to take over the COO's job as well. Can he do that?", /^Yes\. One person may be /],
    ["The chief executive plans to do the COO's job himself. Is that possible?", /^Yes\. One person may be/],
    ['The CFO would like to be COO too. May she do that?', /^Yes\. One person may be /],
  ])('whether it may be: %s', (text, begins) => {
    expect(lead(text)).toMatch(begins);
  });

  test.each([
    'Our chairman wants the COO to report directly to the board. Is this unusual?',
    'Our CEO would like the COO to report to the CFO. Is that normal?',
    'Our board appointed two COOs last week. Is that unusual?',
  ])('whether it is normal, without a verdict: %s', (text) => {
    expect(lead(text)).toMatch(/^This is what I know in general\. /);
  });

  test.each([
    'My friend says most CEOs were COOs first. Is that true?',
    'A recruiter told me that every big company has a COO. Is she right?',
  ])('whether it is true: %s', (text) => {
    expect(lead(text)).toMatch(/^No\. /);
  });
});
