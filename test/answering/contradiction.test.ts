import { describe, expect, it } from 'vitest';
import { swapAntonym } from '../../src/answering/antonyms.ts';
import { contradicts, hasStrangeFigure, readSaid } from '../../src/answering/contradiction.ts';

const same = (word: string) => word;
const said = (text: string) => readSaid(text.split(' '), same);
const clash = (reply: string, question: string, sentence: string) =>
  contradicts(reply, { question: question.split(' '), named: ['coo'] }, said(sentence), same);

describe('a reply and the sentence after it', () => {
  it('contradict each other where it denies what the sentence says', () => {
    expect(clash('No.', 'is the {role} young', 'the coo is young')).toBe(true);
    expect(clash('Yes.', 'is the {role} young', 'the coo is young')).toBe(false);
  });

  it('contradict each other where it affirms what the sentence denies', () => {
    const sentence = 'a coo works half-days instead of fulltime';
    expect(clash('Yes.', 'is a {role} fulltime', sentence)).toBe(true);
    expect(clash('No.', 'is a {role} fulltime', sentence)).toBe(false);
  });

  it('are not compared where the sentence is about another role, or a word turns the question', () => {
    expect(clash('No.', 'is the {role} accountable', 'the board is accountable')).toBe(false);
    expect(clash('No.', 'is every {role} young', 'the coo is young')).toBe(false);
  });
});

describe('a figure', () => {
  it('is strange where the sentence has another', () => {
    const sentence = said('in 2023 36.4 percent had a coo');
    expect(hasStrangeFigure('did 48 percent have a {role}'.split(' '), sentence)).toBe(true);
    expect(hasStrangeFigure('did they have a {role} in 2023'.split(' '), sentence)).toBe(false);
    expect(hasStrangeFigure('did {role} exist in the 1960 s'.split(' '), sentence)).toBe(false);
  });
});

describe('an antonym', () => {
  it('is put in the words of the sentence', () => {
    const swapped = swapAntonym('is the title old'.split(' '), said('the title is young'), same);
    expect(swapped?.join(' ')).toBe('is the title young');
  });

  it('is left alone where the sentence has both words or neither', () => {
    const question = 'is the title old'.split(' ');
    expect(swapAntonym(question, said('the title is young not old'), same)).toBeUndefined();
    expect(swapAntonym(question, said('the title is common'), same)).toBeUndefined();
  });
});
