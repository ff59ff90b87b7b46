import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/answering/choosing/catalogue.ts';
import { createSuggestComparison, listTopics } from '../../src/answering/composing/list-topics.ts';
import { limits } from '../../src/slack/blocks/limits.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';

describe('the topics', () => {
  test('are what there are facts about, role by role, home roles first', () => {
    const listed = listTopics(smallKnowledge, createCatalogue(smallKnowledge)).map(
      ({ role, home, topics }) => [role, home, topics.map(({ question }) => question)],
    );
    expect(listed).toEqual([
      ['coo', true, ['What is a COO?', 'Who does a COO report to?', 'How is a COO different?']],
      [
        'operations-director',
        true,
        ['What is an operations director?', 'How is an operations director different?'],
      ],
      ['ceo', false, ['What is a CEO?']],
    ]);
  });

  const shipped = listTopics(realKnowledge, createCatalogue(realKnowledge)).flatMap(({ role, topics }) =>
    topics.map((topic) => ({ role, ...topic })),
  );

  test('of the shipped knowledge fit into a list of Slack’s, where a choice carries its question', () => {
    const tooLong = shipped.filter(
      ({ label, question }) => label.length > limits.option.text || question.length > limits.option.value,
    );
    expect(tooLong).toEqual([]);
    for (const { topics } of listTopics(realKnowledge, createCatalogue(realKnowledge))) {
      expect(topics.length).toBeLessThanOrEqual(limits.select.options);
      expect(new Set(topics.map(({ question }) => question)).size).toBe(topics.length);
    }
  });

  test.each(shipped)('"$question" is answered as what it stands for', ({ role, facets, question }) => {
    const { answer } = realAnswerer(question);
    expect(answer.outcome).toBe('answer');
    expect(answer.roles).toContain(role);
    expect(answer.facets).toEqual(expect.arrayContaining([...facets]));
  });
});

describe('a comparison', () => {
  const suggest = createSuggestComparison(createCatalogue(smallKnowledge));
  const suggestion = (facet: string) => ({ label: facet, question: `${facet}?`, roles: [], facets: [facet] });

  test('is with the other home role', () => {
    expect(suggest({ roles: ['coo'], facets: ['pay'], suggestions: [] })).toEqual({
      label: 'Compare with an operations director',
      question: 'What is the difference between a COO and an operations director?',
      roles: ['coo', 'operations-director'],
      facets: ['difference'],
    });
    expect(suggest({ roles: ['operations-director'], facets: [], suggestions: [] })?.label).toBe(
      'Compare with a COO',
    );
  });

  test.each([
    ['no role', [], [], []],
    ['both home roles', ['coo', 'operations-director'], ['pay'], []],
    ['a role that is not compared with anything', ['ceo'], ['definition'], []],
    ['a role that is not known', ['cook'], [], []],
    ['a comparison', ['coo'], ['difference'], []],
    ['something next to which a comparison is offered', ['coo'], ['pay'], ['difference']],
  ])('is not offered where the answer is about %s', (_, roles, facets, offered) => {
    expect(suggest({ roles, facets, suggestions: offered.map(suggestion) })).toBeUndefined();
  });
});
