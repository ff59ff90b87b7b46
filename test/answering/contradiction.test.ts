import { describe, expect, it } from 'vitest';
import { swapAntonym } from '../../src/answering/verdicts/antonyms.ts';
import {
  contradicts,
  miscounts,
  readSaid,
  strangeFigures,
} from '../../src/answering/verdicts/contradiction.ts';

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

describe('a number', () => {
  const sentence = said('in 2023 a study of the 1990 s found seven kinds of coo under code 11 1021');
  const strange = (question: string) => strangeFigures(question.split(' '), sentence).join();

  it('is strange where the sentence has another', () => {
    expect(strange('did 48 percent have a {role}')).toBe('48');
    expect(strange('did they have a {role} in 2023')).toBe('');
    expect(strange('did {role} exist in the 1980 s')).toBe('1980s');
    expect(strange('did {role} exist in the 2020 s')).toBe('');
    expect(strange('are there 7 kinds')).toBe('');
    expect(strange('is it in 11 1011')).toBe('11-1011');
  });

  it('is no number in a rank or where two things are told apart', () => {
    expect(strange('is the {role} number two')).toBe('');
    expect(strange('are these two words for one job')).toBe('');
  });

  it('of the same things is another count, unless it is a bound', () => {
    const counts = (question: string) => miscounts(question.split(' '), sentence, same);
    expect(counts('are there five kinds of {role}')).toBe(true);
    expect(counts('are there seven kinds of {role}')).toBe(false);
    expect(counts('are there at least five kinds of {role}')).toBe(false);
    expect(counts('are there five reasons for a {role}')).toBe(false);
    expect(counts('did five kinds of {role} fail')).toBe(false);
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
