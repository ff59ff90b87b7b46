import { expect, it } from 'vitest';
import { createClassifier } from '../../src/answering/linear-model.ts';
import { hashText } from '../../src/answering/text-hash.ts';
import { trainClassifier } from '../../src/answering/train-classifier.ts';

const learn = (...examples: [string, string][]) =>
  trainClassifier(
    [...examples, ...examples].map(([features, label]) => ({
      features: features.split(' '),
      label,
      weight: 1,
    })),
  );

it('tells labels apart by the features of their examples', () => {
  const classify = createClassifier(learn(['salary bonus', 'pay'], ['reports above', 'line']));
  expect(classify(['salary'])[0]?.label).toBe('pay');
  expect(classify(['above', 'unheard-of'])[0]?.label).toBe('line');
});

it('knows nothing of features it was never shown', () => {
  const classify = createClassifier(learn(['salary', 'pay'], ['reports', 'line']));
  expect(classify(['unheard-of']).map(({ probability }) => probability)).toEqual([0.5, 0.5]);
});

it('lets two features with one hash share what is learned of either', () => {
  // Two words that are known to have the same FNV-1a hash.
  expect(hashText('costarring')).toBe(hashText('liquid'));
  const model = learn(['costarring', 'film'], ['liquid', 'water'], ['liquid', 'water'], ['reports', 'line']);
  expect(model.features).toHaveLength(2);
  const classify = createClassifier(model);
  expect(classify(['costarring'])).toEqual(classify(['liquid']));
  expect(classify(['liquid']).map(({ label }) => label)).toEqual(['water', 'film', 'line']);
  expect(classify(['reports'])[0]?.label).toBe('line');
});
