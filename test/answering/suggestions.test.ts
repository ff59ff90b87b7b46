import { expect, it } from 'vitest';
import { createCatalogue } from '../../src/answering/choosing/catalogue.ts';
import { suggestFacets } from '../../src/answering/composing/suggest.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

const catalogue = createCatalogue(realKnowledge);
const suggestions = catalogue.homeRoles.flatMap((role) =>
  realKnowledge.facets.flatMap(({ id }) => suggestFacets([role], [id], catalogue)),
);

it('has something to suggest on nearly every facet', () => {
  expect(suggestions.length).toBeGreaterThan(40);
});

it.each(suggestions)(
  'gets the answer it promises when the button "$label" is pressed',
  ({ label, question, facets }) => {
    expect(label.length).toBeLessThanOrEqual(75);
    const { answer } = realAnswerer(question);
    expect(answer.outcome).toBe('answer');
    expect(answer.facets).toEqual(expect.arrayContaining([...facets]));
  },
);
