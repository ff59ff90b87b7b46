import { expect, test } from 'vitest';
import { createRoleFinder } from '../../src/answering/roles/find-roles.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const findRoles = createRoleFinder(realKnowledge);

test.each<[string, string[]]>([
  ['Our CEO announced that the new COO starts on Monday.', ['ceo', 'coo']],
  ['Directors of operations, CFOs and the C.O.O. <@U123> please join', ['operations-director', 'cfo', 'coo']],
  ['COO, coo and the chief operating officer', ['coo']],
  ['*Promoted*: Jo is now _managing director_ :tada:', ['managing-director']],
  ['Lunch at noon?', []],
])('in "%s"', (text, known) => {
  expect(findRoles(text)).toEqual({ known, others: false });
});

test('reads a long announcement to its end', () => {
  const text = `${'We are pleased to tell you more.\n'.repeat(300)}Best wishes, your COO`;
  expect(findRoles(text).known).toEqual(['coo']);
});

test.each(['We hired a VP of Marketing', 'Ask the chief happiness officer'])(
  'tells that there are roles of which we hold nothing: %s',
  (text) => {
    expect(findRoles(text)).toEqual({ known: [], others: true });
  },
);

test('what only looks like a role is none, unless it is written out', () => {
  expect(findRoles('The customs form wants a COO, the certificate of origin.').known).toEqual([]);
  expect(findRoles('Board game night on Friday!').known).toEqual([]);
  expect(findRoles('Our chief operating officer signs the certificate of origin.').known).toEqual(['coo']);
  // The next line is about something else.
  expect(findRoles('Ask the COO.\nAnd bring the certificate of origin.').known).toEqual(['coo']);
});
