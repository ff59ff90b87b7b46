import { describe, expect, test } from 'vitest';
import { createKeyRing } from '../../src/installations/key-ring.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const ring = createKeyRing([key('new', 2), key('old', 1)]);
const oldRing = createKeyRing([key('old', 1)]);

test('what is sealed with any of its keys it opens, and the first one seals', () => {
  const before = oldRing.seal('a token – of T1', 'team:T1');
  const after = ring.seal('a token – of T1', 'team:T1');
  expect([before.keyId, after.keyId]).toEqual(['old', 'new']);
  for (const sealed of [before, after]) expect(ring.open(sealed, 'team:T1')).toBe('a token – of T1');
});

test('the same text never looks the same, and never like itself', () => {
  const texts = Array.from({ length: 50 }, () => ring.seal('xoxb-secret', 'team:T1').sealed);
  expect(new Set(texts).size).toBe(50);
  for (const sealed of texts) expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('xoxb');
});

describe('it does not open', () => {
  const sealed = oldRing.seal('secret', 'team:T1');
  const changed = (change: (bytes: Buffer) => Buffer) => ({
    keyId: 'old',
    sealed: change(Buffer.from(sealed.sealed, 'base64')).toString('base64'),
  });

  test('what was sealed for another place', () => {
    expect(() => ring.open(sealed, 'team:T2')).toThrow('the encryption key "old" does not fit');
  });

  test('what was sealed with another key of the same id', () => {
    const imposter = createKeyRing([key('old', 9)]);
    expect(() => imposter.open(sealed, 'team:T1')).toThrow('the encryption key "old" does not fit');
  });

  test('what is said to be sealed with another of its keys', () => {
    expect(() => ring.open({ ...sealed, keyId: 'new' }, 'team:T1')).toThrow('"new" does not fit');
  });

  test('what was sealed with a key that it does not have', () => {
    const lost = createKeyRing([key('lost', 3)]).seal('secret', 'team:T1');
    expect(() => ring.open(lost, 'team:T1')).toThrow('the encryption key "lost" is missing');
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['a piece', (bytes: Buffer) => bytes.subarray(0, 20)],
    ['all but the last byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['more', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ])('%s of it', (_, change) => {
    expect(() => ring.open(changed(change), 'team:T1')).toThrow('does not fit');
  });

  test('it with any one bit changed', () => {
    const { length } = Buffer.from(sealed.sealed, 'base64');
    for (let bit = 0; bit < length * 8; bit += 1) {
      const flipped = changed((bytes) => {
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return bytes;
      });
      expect(() => ring.open(flipped, 'team:T1'), `bit ${bit}`).toThrow('does not fit');
    }
  });
});
