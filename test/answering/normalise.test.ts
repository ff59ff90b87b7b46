import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWayOfAsking, maxCharacters, normalise } from '../../src/answering/text/normalise.ts';

describe('normalise', () => {
  it.each([
    ["What's the C.O.O.'s boss?? :eyes:", 'what is the coo boss'],
    ['c o o vs. ceo', 'coo vs ceo'],
    ['<@U123ABC> hey <https://example.com|COO> w/o a ceo', 'hey coo without a ceo'],
    ['COO &amp; CFO', 'coo and cfo'],
    ['&lt;!channel&gt; coo', 'channel coo'],
    ['<!channel> coo', 'coo'],
    ["don't they?", 'do not they'],
    ['ＣＯＯ　ｐａｙ', 'coo pay'],
    ['the COO’s boss', 'the coo boss'],
    ['is ops director = coo?', 'is ops director is coo'],
    ['/coo help', 'help'],
    ['coo-bot, what does a COO do 🙂', 'what does a coo do'],
    ['10% of CFOs', '10 percent of cfos'],
    ['does IT report to it?', 'does ict report to it'],
    ['is the it team below the head of IT', 'is the ict team below the head of it'],
    ['DOES IT REPORT TO THE COO', 'does it report to the coo'],
    ['', ''],
    ['🙂', ''],
  ])('reads %j as %j', (text, words) => {
    expect(asWayOfAsking(text)).toBe(words);
  });

  it('is not led astray by words that JavaScript knows', () => {
    expect(normalise('constructor toString __proto__ hasOwnProperty')).toContain('constructor');
  });

  it('gives only plain words, whatever the message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const word of normalise(text)) expect(word).toMatch(/^(?:\{[a-z]+\}|[a-z]+|\d+(?:[.,]\d+)*)$/);
      }),
    );
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const once = asWayOfAsking(text);
        fc.pre(!/[.,\d]/.test(once));
        expect(asWayOfAsking(once).split(' ').length).toBeLessThanOrEqual(once.split(' ').length + 1);
      }),
    );
  });

  it('reads no further than a question can be long', () => {
    expect(normalise('word '.repeat(10_000))).toHaveLength(maxCharacters / 5);
  });
});
