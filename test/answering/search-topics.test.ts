import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/answering/choosing/catalogue.ts';
import { listTopics } from '../../src/answering/composing/list-topics.ts';
import { createSearchTopics } from '../../src/answering/composing/search-topics.ts';
import { renderTopicOptions } from '../../src/slack/render/ask-view.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const topics = listTopics(realKnowledge, createCatalogue(realKnowledge));
/** As the build leaves it, without the ways of asking. */
const compiled = { ...realKnowledge, facets: realKnowledge.facets.map((facet) => ({ ...facet, asked: [] })) };
const searchTopics = createSearchTopics(compiled, topics);
const questionsFor = (typed: string) =>
  searchTopics(typed).flatMap((role) => role.topics.map(({ question }) => question));

test.each([
  ['coo', 'What is a COO?'],
  ['ceo', 'What is a CEO?'],
  ['ops dir', 'What is an operations director?'],
  ['chief of staff', 'What is a chief of staff?'],
  ['coo pay', 'What does a COO earn?'],
  ['coo sal', 'What does a COO earn?'],
  ['sallary', 'What does a COO earn?'],
  ['coo reprots', 'Who does a COO report to?'],
  ['Who does the COO report to?', 'Who does a COO report to?'],
  ['what is the salary of an operations director', 'What does an operations director earn?'],
  ['kpi', 'How is the performance of a COO reviewed?'],
])('"%s" finds "%s" first', (typed, question) => {
  expect(questionsFor(typed)[0]).toBe(question);
});

test('every further word narrows it down', () => {
  expect(questionsFor('cfo').length).toBeGreaterThan(questionsFor('cfo report').length);
  expect(questionsFor('cfo report')).toEqual(['Who does a CFO report to?']);
});

test.each(['', '   ', '?!'])(
  'before anything is typed (%j) it shows all topics of the home roles',
  (typed) => {
    expect(searchTopics(typed)).toEqual(topics.filter(({ home }) => home));
  },
);

test.each(['quantum physics', '首席', '%'.repeat(500)])('nothing like it: %s', (typed) => {
  expect(questionsFor(typed).filter((question) => !/COO|operations director/.test(question))).toEqual([]);
});

describe('as a list in Slack', () => {
  test('no topic is too long for it', () => {
    const listed = renderTopicOptions(topics).flatMap(({ options }) => options.map(({ value }) => value));
    expect(listed).toEqual(topics.flatMap((role) => role.topics.map(({ question }) => question)));
  });

  test('a topic that is too long is left out, since Slack would refuse the whole list', () => {
    const [role] = topics;
    const [topic] = role?.topics ?? [];
    if (role === undefined || topic === undefined) throw new Error('there are topics');
    const long = { ...topic, question: `${'What '.repeat(20)}?` };
    expect(renderTopicOptions([{ ...role, topics: [long, topic] }])).toMatchObject([
      { options: [{ value: topic.question }] },
    ]);
    expect(renderTopicOptions([{ ...role, topics: [long] }])).toEqual([]);
  });
});
