import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipText, splitText } from '../../src/slack/blocks/split-text.ts';

describe('splitting', () => {
  test('cuts at the ends of sentences, else at spaces, else where it must', () => {
    expect(splitText('One is here. Two is here.', 20)).toEqual(['One is here.', 'Two is here.']);
    expect(splitText('one two three four', 10)).toEqual(['one two', 'three four']);
    expect(splitText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  test('cuts neither a surrogate pair nor an entity in two', () => {
    expect(splitText('aaa😀', 4)).toEqual(['aaa', '😀']);
    expect(splitText('aaa&amp;b', 6)).toEqual(['aaa', '&amp;b']);
  });

  test('loses nothing but blanks, and keeps the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 10, max: 60 }),
        (text, limit) => {
          const pieces = splitText(text, limit);
          expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(limit);
          expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('clipping', () => {
  test('leaves short text alone and marks what it cut', () => {
    expect(clipText('short', 5)).toBe('short');
    expect(clipText('One is here. Two is here.', 20)).toBe('One is here.…');
    expect(clipText('abcdefghij', 4)).toBe('abc…');
  });
});
