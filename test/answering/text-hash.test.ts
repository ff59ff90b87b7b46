import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHash, hashText, hashTexts, sortHashes } from '../../src/answering/text/text-hash.ts';

describe('hashText', () => {
  // From the authors' own list of test vectors.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is FNV-1a of %j', (text, hash) => {
    expect(hashText(text)).toBe(hash | 0);
  });
});

describe('hashTexts', () => {
  it('is that of the texts with a space between them', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (first, others) => {
        expect(hashTexts(first, ...others)).toBe(hashText([first, ...others].join(' ')));
      }),
    );
  });
});

describe('findHash', () => {
  it('finds every hash at its place and no other', () => {
    const hashes = fc.array(fc.integer());
    fc.assert(
      fc.property(hashes, hashes, (held, others) => {
        const sorted = sortHashes([...held, ...held]);
        expect(sorted.length).toBe(new Set(held).size);
        for (const [place, hash] of sorted.entries()) expect(findHash(sorted, hash)).toBe(place);
        for (const hash of others.filter((other) => !held.includes(other)))
          expect(findHash(sorted, hash)).toBe(-1);
      }),
    );
  });
});
