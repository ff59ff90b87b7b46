import { describe, expect, it } from 'vitest';
import { learn } from '../../src/answering/learning/learn.ts';
import { createQuestionReader } from '../../src/answering/reading/read-question.ts';
import { ask } from '../support/ask.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const read = createQuestionReader(realKnowledge, learn(realKnowledge).vocabulary);

describe('a message with its slips put right', () => {
  it.each([
    ["Wgo's an ops director's boss?", "who's an ops director's boss?"],
    ['*COO*: what do they aktually do?', '*COO*: what do they actually do?'],
    ['Is that thr COO? Adn who is above?', 'Is that the COO? and who is above?'],
    ['pay &amp; KPIsfor a COO', 'pay &amp; kpis for a COO'],
    ["whats the coo'srole", "whats the coo'srole"],
  ])('is else as it was typed: %s', (typed, mended) => {
    expect(read(typed).mended).toBe(mended);
  });

  it.each([
    ["Whta's an ops director?", 'what is an ops director'],
    ["Does the COO set the company'svision?", 'does the coo set the company vision'],
  ])('keeps what an apostrophe parts: %s', (typed, said) => {
    expect(read(typed).said.join(' ')).toBe(said);
  });

  it.each([
    ['does the GC report to the COO', 'gc'],
    ['does the EA report to the COO', 'ea'],
    ['what does a CEI do', 'cei'],
    ['what does a COE do', 'coe'],
    ['is a COI needed', 'coi'],
  ])('takes short words in capitals for what they are: %s', (typed, word) => {
    expect(read(typed).said).toContain(word);
  });

  it.each([
    ['does the TCO report to the COO', 'cto'],
    ['CAN A QOO SIGN', 'coo'],
    ['can a cpO sign', 'cpo'],
  ])(
    'but for letters that are swapped, and where all is in capitals or not all of a word: %s',
    (typed, word) => {
      expect(read(typed).said).toContain(word);
    },
  );
});

describe('what parts a message', () => {
  it.each([
    ["What is an ops director and what's a CIO?", "What is an ops director and whta's a CIO?"],
    ["What is an ops director and what's a CIO?", "What is an ops directorand what's a CIO?"],
    ["we've got two COOs, is that odd?", "we've got two COOs, is htat odd?"],
    ["we've got two COOs, is that odd?", "we've got two COOs, is thatodd?"],
    ['Our CEO is also our COO. Is that allowed?', 'Our CEO is also our COO. Is that alloewd?'],
    ['COO duties, skills and salary', 'COO duties, skills nad salary'],
  ])('is found in spite of a slip: %s — %s', (typed, slipped) => {
    const { outcome, facts } = ask(slipped);
    expect({ outcome, facts }).toEqual({ outcome: ask(typed).outcome, facts: ask(typed).facts });
  });
});
