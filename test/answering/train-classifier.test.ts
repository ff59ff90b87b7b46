import { expect, it } from 'vitest';
import { createClassifier, type Guess } from '../../src/answering/learning/linear-model.ts';
import { trainClassifier } from '../../src/answering/learning/train-classifier.ts';
import { hashText } from '../../src/answering/text/text-hash.ts';

const ranked = (guesses: readonly Guess[]) =>
  guesses.toSorted((a, b) => b.probability - a.probability).map(({ label }) => label);
const read = (...words: string[]) => words.map(hashText);
const learn = (...examples: [string, string][]) =>
  trainClassifier(
    [...examples, ...examples].map(([features, label]) => ({
      features: features.split(' ').map(hashText),
      label,
      weight: 1,
    })),
  );

it('tells labels apart by the features of their examples', () => {
  const classify = createClassifier(learn(['salary bonus', 'pay'], ['reports above', 'line']));
  expect(ranked(classify(read('salary')))[0]).toBe('pay');
  expect(ranked(classify(read('above', 'unheard-of')))[0]).toBe('line');
});

it('knows nothing of features it was never shown', () => {
  const classify = createClassifier(learn(['salary', 'pay'], ['reports', 'line']));
  expect(classify(read('unheard-of')).map(({ probability }) => probability)).toEqual([0.5, 0.5]);
});

it('lets two features with one hash share what is learned of either', () => {
  // Two words that are known to have the same FNV-1a hash.
  expect(hashText('costarring')).toBe(hashText('liquid'));
  const model = learn(['costarring', 'film'], ['liquid', 'water'], ['liquid', 'water'], ['reports', 'line']);
  expect(model.features).toHaveLength(2);
  const classify = createClassifier(model);
  expect(classify(read('costarring'))).toEqual(classify(read('liquid')));
  expect(ranked(classify(read('liquid')))).toEqual(['water', 'film', 'line']);
  expect(ranked(classify(read('reports')))[0]).toBe('line');
});
