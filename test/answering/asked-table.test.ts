import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AskedExample, readExample, toAskedTable } from '../../src/answering/learning/asked-table.ts';

const word = fc.constantFrom('what', 'is', '{role}', 'pay', '');
const words = fc.array(word, { maxLength: 6 });
const example: fc.Arbitrary<AskedExample> = fc.record({
  slots: words,
  roles: words,
  label: word,
  fact: fc.option(word, { nil: undefined }),
  about: words,
  reply: fc.option(word, { nil: undefined }),
});

it('gives back every way of asking as it was put in', () => {
  fc.assert(
    fc.property(fc.array(example), (examples) => {
      const table = toAskedTable(examples);
      const readBack = examples.map((_, place) => {
        const { slots, roles, label, fact, about, reply } = readExample(table, place);
        return { slots, roles, label, fact, about, reply };
      });
      expect(readBack).toEqual(examples);
    }),
  );
});

it('holds what many ways of asking have in common once', () => {
  const asked = { slots: ['what', 'is', '{role}', 'what'], roles: ['coo'], label: 'definition', about: [] };
  const table = toAskedTable([asked, { ...asked, slots: ['{role}'] }]);
  expect(table.words).toEqual(['what', 'is', '{role}']);
  expect(table.meanings).toHaveLength(1);
});
