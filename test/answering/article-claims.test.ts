import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/answering/composing/plain-text.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

/** Every claim of the article the project starts from, asked in two ways; `corrected` where better sources disagree. */
const claims: readonly { claim: string; asked: readonly [string, string]; corrected?: boolean }[] = [
  {
    claim: 'S1',
    asked: ['is the COO one of the top executives?', 'how high up is a chief operating officer'],
  },
  { claim: 'S2', asked: ['is a COO part of senior management', 'does the COO belong to senior management?'] },
  {
    claim: 'S3',
    asked: ['is the coo second in command', 'is the chief operating officer the number two of the company?'],
  },
  {
    claim: 'S4',
    asked: [
      'is the COO second in command especially when the CEO is also president?',
      'is a coo number two if the top executive is president and ceo',
    ],
    corrected: true,
  },
  {
    claim: 'S5',
    asked: ['what does a COO do', 'does the coo oversee day-to-day administration and operations'],
  },
  { claim: 'S6', asked: ['who does the COO report to?', "who is the chief operating officer's boss"] },
  {
    claim: 'S7',
    asked: [
      'is an operations director abbreviated COO?',
      'can I use COO as the abbreviation for operations director',
    ],
    corrected: true,
  },
  { claim: 'S8', asked: ['what does an operations director do', 'duties of a director of operations'] },
  { claim: 'S9', asked: ['who is the COO accountable to', 'is the coo accountable to the ceo?'] },
  {
    claim: 'S10',
    asked: ['how senior is a COO', 'is the coo among the highest-ranking people in a corporation'],
  },
  {
    claim: 'S11',
    asked: ['can a company have two COOs', 'is it possible to have two chief operating officers?'],
  },
  {
    claim: 'S12',
    asked: ['if there are two COOs how do they split the work', 'do two coos each cover several businesses'],
  },
  {
    claim: 'S13',
    asked: ['does the COO turn goals into strategy', 'does the coo set strategy or just execute it'],
  },
  {
    claim: 'S14',
    asked: [
      'does the COO turn the strategy into operating plans',
      'does the COO put the strategy into practice',
    ],
  },
  {
    claim: 'S15',
    asked: ['does the COO set the vision?', 'who sets the vision, the CEO or the COO'],
    corrected: true,
  },
  {
    claim: 'S16',
    asked: [
      'is the title the only difference between a COO and an operations director?',
      'do a director of operations and a coo only differ in title',
    ],
    corrected: true,
  },
  {
    claim: 'S17',
    asked: [
      'what do the COO and the operations director have in common',
      'do both COO and ops director oversee daily operations',
    ],
  },
  {
    claim: 'S18',
    asked: [
      'is it up to the employer or the CEO what a COO and an operations director do',
      'employer or ceo, who decides what an operations director does',
    ],
  },
  {
    claim: 'S19',
    asked: [
      'did technology make it easier for senior executives to run daily operations?',
      'does BLS say office technology makes daily operations easier to manage',
    ],
    corrected: true,
  },
  { claim: 'S20', asked: ['who decides what the COO does', 'does the CEO decide the functions of the COO'] },
  { claim: 'S21', asked: ['what is a COO', 'define chief operating officer'] },
  {
    claim: 'S22',
    asked: [
      'does the COO report to the CEO and rank second in command?',
      'coo reports to the ceo and is second in command, is that always so',
    ],
    corrected: true,
  },
  {
    claim: 'S23',
    asked: [
      "does the COO implement processes and strategies to reach the company's mission",
      'what does a chief operations officer do',
    ],
  },
  {
    claim: 'S24',
    asked: [
      'is an operations director in charge of carrying out operating strategies',
      'who carries out the operating strategies, the COO or the operations director',
    ],
  },
  {
    claim: 'S25',
    asked: [
      "do the CEO's strengths and weaknesses shape the COO role",
      "does the ceo's weakness affect what the coo does",
    ],
  },
  {
    claim: 'S26',
    asked: [
      'is it ultimately up to the CEO what the COO and the operations director do?',
      'does the CEO have the last word on what a COO does',
    ],
    corrected: true,
  },
];

const covering = (claim: string): string[] =>
  realKnowledge.facts.filter(({ covers }) => covers.includes(claim)).map(({ id }) => id);

describe('the article the project starts from', () => {
  it('has 26 claims, all asked here', () => {
    expect(claims.map(({ claim }) => claim)).toEqual(
      Array.from({ length: 26 }, (_, index) => `S${index + 1}`),
    );
  });

  describe.each(claims)('claim $claim', ({ claim, asked, corrected }) => {
    it.each(asked)('is dealt with when people ask %j', (question) => {
      const { answer } = realAnswerer(question);
      expect(answer.outcome).toBe('answer');
      const used = covering(claim).filter((id) => answer.facts.includes(id));
      expect(used, `${answer.facts.join(', ')} instead of ${covering(claim).join(', ')}`).not.toEqual([]);
      expect(answer.sources.map(({ id }) => id)).toContain('article');
      if (corrected === true) expect(renderPlainText(answer)).toMatch(/\barticle\b(?!;)/);
    });
  });
});
