import { describe, expect, test } from 'vitest';
import { renderJsonLine } from '../../src/terminal/json-line.ts';
import { createStubAnswerer } from '../support/stub-answerer.ts';

const { answerer, asked } = createStubAnswerer(() => ({
  outcome: 'answer',
  roles: ['coo'],
  facets: ['pay'],
  facts: ['coo-pay'],
  lead: 'It depends.',
  sections: [{ text: 'On much.' }],
  sources: [{ id: 'bls', cite: 'BLS', year: 2021, address: 'https://example.com/' }],
  confidence: 0.87654,
  suggestions: [{ label: 'Rank', question: 'How senior is a COO?', roles: ['coo'], facets: ['rank'] }],
}));
const read = (line: string): unknown => JSON.parse(renderJsonLine(line, answerer));

describe('a line of JSON', () => {
  test('is answered by a line with these fields and no others', () => {
    expect(read('{"id": "Q1", "text": "what does a COO earn?"}')).toEqual({
      id: 'Q1',
      outcome: 'answer',
      roles: ['coo'],
      facets: ['pay'],
      facts: ['coo-pay'],
      sources: [{ cite: 'BLS', year: 2021, address: 'https://example.com/' }],
      confidence: 0.877,
      text: 'It depends.\n\nOn much.\n\nSources: BLS (2021)\n\nYou can also ask:\n- How senior is a COO?',
      suggestions: [{ label: 'Rank', roles: ['coo'], facets: ['rank'] }],
    });
    expect(renderJsonLine('{"id": "Q1", "text": "x"}', answerer)).not.toContain('\n');
  });

  test('with turns is one conversation, and its last turn is answered', () => {
    const before = asked.length;
    expect(
      read('{"id": "Q2", "turns": ["what does a COO do?", "and how much?"], "outcome": "answer"}'),
    ).toMatchObject({
      id: 'Q2',
    });
    expect(asked.slice(before).map(({ text }) => text)).toEqual(['what does a COO do?', 'and how much?']);
    expect(asked.at(-1)?.conversation?.facts).toEqual([`exchange-${before + 1}`]);
  });

  test('may ask nothing at all', () => {
    expect(read('{"id": "Q3", "text": ""}')).toMatchObject({ id: 'Q3', outcome: 'answer' });
  });

  test.each([
    ['not JSON', 'what is a COO?', 'not JSON'],
    ['no object', '[1]', 'expected object'],
    ['without an id', '{"text": "what is a COO?"}', 'id'],
    ['without a question', '{"id": "Q4"}', 'needs "text" or "turns"'],
    ['without any turn', '{"id": "Q5", "turns": []}', 'turns'],
    ['of numbers', '{"id": "Q6", "turns": [1]}', 'turns: 0'],
  ])('that is %s gets a line that says so', (_, line, words) => {
    expect(read(line)).toEqual({ error: expect.stringContaining(words), line });
  });
});
