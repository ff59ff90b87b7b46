import { describe, expect, test } from 'vitest';
import { ask, lead } from '../support/ask.ts';

const verdict = /^(?:yes|no|usually|often|sometimes|not|it depends|in some)\b/i;

describe("the asker's own matters", () => {
  test.each([
    'Do I report to the COO?',
    'Does my team report to the COO?',
    'Does she report to the director of operations?',
    'Does our CFO report to the COO?',
    'Will our COO become CEO?',
    'Is our COO on the board?',
    'Am I senior to the COO?',
  ])('get no verdict but what is usual: %s', (text) => {
    expect(ask(text).outcome).toBe('answer');
    expect(lead(text)).toMatch(/^I know roles, not your company; this is what is usual\. /);
  });

  test.each([
    ['Is our COO C-level?', /^Yes\. /],
    ['Should our COO report to the CEO?', /^Usually, yes\. /],
    ['Do we need a COO?', /^It depends\. /],
    ['Can we have two COOs?', /^Yes\. /],
    ['Do you think the COO reports to the CEO?', /^Usually, yes\. /],
  ])('what holds for all holds for them too: %s', (text, begins) => {
    expect(lead(text)).toMatch(begins);
  });

  test.each([
    'Do we have a COO?',
    'Does our company have an operations director?',
    'Are we going to have two COOs?',
    'Is there a COO in our company?',
    'Do you report to the COO?',
  ])('who is there is not known: %s', (text) => {
    const { outcome, lead: said } = ask(text);
    expect([outcome, said]).toEqual(['decline', expect.stringContaining('not people or companies')]);
  });

  test.each([
    ['We have two COOs. Is that normal?', 'how-many'],
    ['We have no COO. Is that a problem?', 'how-many'],
    ['Our COO is also our CFO, is that allowed?', 'law'],
    ["Our chief of staff does the COO's work. Is this normal?", 'difference'],
    ['Our COO reports to the CFO. Is that weird?', 'reporting-line'],
  ])('what is told of them is looked up in general, without a verdict: %s', (text, facet) => {
    expect(ask(text).facets).toContain(facet);
    expect(lead(text)).toMatch(/^This is what I know in general\. /);
    expect(lead(text)).not.toMatch(verdict);
  });
});
