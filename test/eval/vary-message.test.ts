import { expect, it } from 'vitest';
import { createRandom } from '../../src/bench/random.ts';
import { isRealWord } from '../../src/eval/is-real-word.ts';
import { variations } from '../../src/eval/vary-message.ts';

const messages = [
  'Who does the COO report to?',
  'what is an operations director',
  'coo',
  'COO &amp; CEO relationship &amp; pay',
];

const varyAll = (seed: number): (string | undefined)[] => {
  const random = createRandom(seed);
  return variations.flatMap(({ vary }) => messages.map((message) => vary(message, random)));
};

it('varies the same way from the same seed', () => {
  expect(varyAll(7)).toEqual(varyAll(7));
  expect(varyAll(7)).not.toEqual(varyAll(8));
});

it.each(variations)('$name: differs from what was written', ({ vary }) => {
  for (let seed = 0; seed < 50; seed += 1) {
    for (const message of messages) expect(vary(message, createRandom(seed))).not.toBe(message);
  }
});

it.each(variations)('$name: leaves the escapes of Slack whole', ({ vary }) => {
  const varied = vary('COO &amp; CEO?', createRandom(1));
  if (varied !== undefined) expect(varied).toContain('&amp;');
});

it('says so where there is nothing to vary', () => {
  const unvaried = variations.filter(({ vary }) => vary('coo', createRandom(1)) === undefined);
  expect(unvaried.map(({ name }) => name)).toEqual(['a space missing', 'double spaces']);
});

it('makes no other word of a word, since nobody could tell', () => {
  const slips = variations.filter(({ name }) => /letter/.test(name));
  for (let seed = 0; seed < 200; seed += 1) {
    for (const { vary } of slips) {
      const varied = vary('who is the coo', createRandom(seed))?.split(' ') ?? [];
      expect(varied.every((word) => ['who', 'is', 'the', 'coo'].includes(word) || !isRealWord(word))).toBe(
        true,
      );
    }
  }
});
