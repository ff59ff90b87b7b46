import { describe, expect, it } from 'vitest';
import { createCourtesyCutter } from '../../src/answering/text/cut-courtesy.ts';
import { ask } from '../support/ask.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const cut = createCourtesyCutter(realKnowledge.wording.courtesy);

describe('courtesy', () => {
  it.each([
    ['hi, quick question: what is a COO? thank you', 'what is a COO?'],
    ['Sorry to bother you, pay and KPIs for a COO', 'pay and KPIs for a COO'],
    ["could you please tell me what's a COO, thanks", "what's a COO"],
    ['What is a COO? Thanks in advance!', 'What is a COO?'],
    ['Is that odd??', 'Is that odd??'],
    ['what do thanks mean to a COO.', 'what do thanks mean to a COO.'],
    ['thanks!', 'thanks!'],
  ])('is taken off both ends, and nothing else: %s', (text, left) => {
    expect(cut(text)).toBe(left);
  });
});

describe('a polite frame', () => {
  const frames = [
    (message: string) => `could you please tell me ${message}, thanks`,
    (message: string) => `hi, quick question: ${message} thank you`,
    (message: string) => `sorry to bother you, ${message}`,
  ];
  it.each([
    'pay and KPIs for a COO',
    'If there is a separate president, does the COO report to the CEO?',
    "In a company that's got a deputy CEO, is the COO still second?",
    'Our CEO is also our COO. Is that allowed?',
    'Describe the operations director role and write me a job advert',
  ])('changes nothing in what is asked: %s', (message) => {
    const read = (text: string) => [ask(text).outcome, ...ask(text).facts];
    for (const frame of frames) expect(read(frame(message))).toEqual(read(message));
  });
});
