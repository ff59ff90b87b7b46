import { describe, expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { answerWithCharts } from '../../src/answering/charts/answer-with-charts.ts';
import { createFindChart } from '../../src/answering/charts/find-chart.ts';
import { readChartWish } from '../../src/answering/charts/read-chart-wish.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

describe('a wish for a chart', () => {
  test.each([
    ['give me an org chart', ''],
    ['diagram please', ''],
    ['as a chart', ''],
    ['can you draw that', ''],
    ['coo org chart', 'coo'],
    ['show me the operations director org chart', 'operations director'],
    ["could you draw me a diagram of the coo's reporting lines", "the coo's reporting lines"],
    ['i need an organisational chart for a charity', 'a charity'],
    ["i'd like to see an organigram with coo and cfo", 'coo and cfo'],
    ['what does an org chart with a coo look like', 'a coo'],
    ['visualise the reporting lines of a coo', 'a coo'],
  ])('is read with whose it is to be: %s', (text, of) => {
    expect(readChartWish(text)?.trim()).toMatch(new RegExp(`${of}$`));
  });

  test.each([
    'where does the coo sit in the org chart',
    'who is above the coo in an org chart',
    'show me our org chart',
    'chart of coo salaries',
    'does every company have a chart',
    'who draws up the budget',
    'a coo charts the course',
  ])('is not read into a question: %s', (text) => {
    expect(readChartWish(text)).toBeUndefined();
  });
});

describe('answers with charts', () => {
  const answer = answerWithCharts(realAnswerer, createFindChart(realKnowledge));

  test('show the reporting lines of the role named', () => {
    const { lead, sections, sources } = answer(
      'Could you show me an org chart of an operations director?',
    ).answer;
    expect(lead).toBe('Operations director: reporting lines');
    expect(sections[0]?.text).toMatch(/^COO\n {4}Operations director/);
    expect(sources.length).toBeGreaterThan(0);
  });

  test('show those of the role spoken of, and the conversation goes on', () => {
    const before = { ...newConversation, roles: ['operations-director'] };
    const { answer: shown, conversation } = answer('as an org chart', before);
    expect(shown.lead).toBe('Operations director: reporting lines');
    expect(conversation).toBe(before);
  });

  test('say of whom there is none', () => {
    const { outcome, lead } = answer('org chart of the marketing team').answer;
    expect([outcome, lead]).toEqual(['decline', expect.stringContaining('The roles with a chart are: COO')]);
  });

  test('are the usual ones to everybody else', () => {
    expect(answer('who does the COO report to?').answer).toEqual(
      realAnswerer('who does the COO report to?').answer,
    );
  });
});
