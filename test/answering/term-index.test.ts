import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addWeight, indexTerms } from '../../src/answering/term-index.ts';

const terms = fc.uniqueArray(fc.integer({ min: -5, max: 5 }));

it('adds the weight of a term to the items that have it and to no others', () => {
  fc.assert(
    fc.property(fc.array(terms), fc.integer({ min: -6, max: 6 }), (termsOf, term) => {
      const scores = new Float64Array(termsOf.length).fill(1);
      const weight = addWeight(indexTerms(termsOf), term, (count) => 10 + count, scores);
      expect(weight).toBe(10 + termsOf.filter((own) => own.includes(term)).length);
      expect([...scores]).toEqual(termsOf.map((own) => (own.includes(term) ? 1 + weight : 1)));
    }),
  );
});
