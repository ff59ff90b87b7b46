import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { ask, talk } from '../support/ask.ts';

const items = ({ sections }: Answer): string[] =>
  sections.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('\u2022 ')));
const unranked = 'My sources do not rank these.';

describe('a list', () => {
  test.each([
    'bullet list of coo responsibilities please',
    'give me a list of COO duties',
    'list all the duties of a COO',
    'COO duties as bullets',
    'what does a COO do? Bullet points please',
    'can you itemise the tasks of a COO',
    'coo responsibilities list',
    'put the duties of a COO in bullet points',
  ])('has an item for each task: %s', (text) => {
    const answer = ask(text);
    expect(answer.lead).toMatch(/^A COO runs a company's operations and administration/);
    expect(items(answer)).toContainEqual(
      expect.stringMatching(/^\u2022 Leads the people who work in operations/),
    );
    expect(items(answer).length).toBeGreaterThan(5);
    expect(answer.facts).toContain('coo-staff-and-training');
  });

  test.each([
    ['three main duties of a coo', 3, true],
    ['what are the top five tasks of a COO?', 5, true],
    ['name 4 responsibilities of an operations director', 4, false],
    ['give me two skills of a COO', 2, false],
    ['the operations director in two bullet points', 2, false],
    ['top 3 reasons to hire a COO', 3, true],
  ])(
    'has so many items, and says that nobody ranked them where that was asked for: %s',
    (text, count, ranked) => {
      const answer = ask(text);
      expect(items(answer)).toHaveLength(count);
      expect(answer.sections.some(({ text: said }) => said === unranked)).toBe(ranked);
    },
  );

  test.each([
    ['list the kinds of COO', /^COOs come in seven kinds.*:$/, 7],
    ['KPIs of a COO as a list', /trade guides often name:$/, 8],
    ['name two kpis of a coo', /trade guides often name:$/, 2],
    ['other titles of a COO in bullet points', /may also be called:$/, 6],
  ])('is the one that a fact announces: %s', (text, announced, count) => {
    const answer = ask(text);
    expect(answer.lead).toMatch(announced);
    expect(items(answer)).toHaveLength(count);
  });

  test.each([
    [['what does a coo do?', 'as bullet points'], 5],
    [['what does a coo do?', 'can you put that in a list?'], 5],
    [['what does a coo do?', 'top three'], 3],
    [['what are the seven kinds of COO?', 'list them again'], 7],
    [['who reports to the COO?', 'bullets please'], 4],
  ])('is made of what was told: %j', (turns, count) => {
    expect(items(talk(...turns)).length).toBeGreaterThanOrEqual(count);
    expect(talk(...turns).facts[0]).toBe(talk(turns[0] ?? '').facts[0]);
  });

  test('is given for each of several questions', () => {
    const { sections } = ask('what are the duties and the KPIs of a COO? bullet points please');
    expect(sections.filter(({ text }) => text.includes('\u2022 '))).toHaveLength(2);
  });

  test.each([
    'Is a COO one of the top three posts?',
    'what are the seven kinds of COO?',
    'list price of a coo',
  ])('is not made where none was asked for: %s', (text) => {
    expect(items(ask(text))).toEqual([]);
  });

  test('of two roles is their table', () => {
    const answer = ask('compare the coo and the ceo in bullet points');
    expect(answer.comparison?.columns).toEqual(['COO', 'CEO']);
    expect(items(answer)).toEqual([]);
  });
});

describe('plain words', () => {
  test.each([
    "explain like I'm five what a coo does",
    'explain the COO to a child',
    "what's a chief operating officer, as if I were 10",
    "in layman's terms: coo",
    'coo for dummies',
    'ELI5 COO',
  ])('are those of the definition, in one sentence: %s', (text) => {
    const { facts, sections } = ask(text);
    expect(facts).toEqual(['coo-what-is']);
    expect(sections).toEqual([]);
  });

  test('tell anything else shortly', () => {
    expect(ask('explain to a five year old who the COO reports to')).toMatchObject({
      facts: ['coo-reports-to-ceo'],
      sections: [],
    });
  });
});

test.each([
  'what does a coo do in 10 words',
  'in under twenty words, what does a COO do?',
  'what does a COO do? max 15 words',
  'the duties of a COO in a tweet',
])('so few words are one sentence: %s', (text) => {
  expect(ask(text)).toMatchObject({ facts: ['coo-duties-overview'], sections: [] });
});
