import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addWeight, indexTerms } from '../../src/answering/learning/term-index.ts';
import { createTally } from '../../src/answering/text/tally.ts';

const terms = fc.uniqueArray(fc.integer({ min: -5, max: 5 }));

it('adds the weight of a term to the items that have it and to no others', () => {
  fc.assert(
    fc.property(fc.array(terms), fc.integer({ min: -6, max: 6 }), (termsOf, term) => {
      const tally = createTally(termsOf.length);
      const weight = addWeight(indexTerms(termsOf), term, (count) => 10 + count, tally);
      expect(weight).toBe(10 + termsOf.filter((own) => own.includes(term)).length);
      expect(termsOf.map((_, item) => tally.sum(item))).toEqual(
        termsOf.map((own) => (own.includes(term) ? weight : 0)),
      );
    }),
  );
});
