import { describe, expect, it } from 'vitest';
import { createRoleLinker } from '../../src/answering/roles/link-roles.ts';
import { normalise } from '../../src/answering/text/normalise.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const link = createRoleLinker(realKnowledge);
const namesIn = (text: string) =>
  link(normalise(text))
    .filter((token) => typeof token !== 'string')
    .map(({ kind, name }) => (kind === 'known' ? name : `? ${name}`));

describe('linking roles', () => {
  it.each([
    ['who does the COO report to', ['coo']],
    ['chief operating officer or chief operations officer', ['coo', 'coo']],
    ['C.O.O. and c o o', ['coo', 'coo']],
    ["the COO's boss, the CEO", ['coo', 'ceo']],
    ['do directors of operations run ops', ['operations-director']],
    ['ops director v dir of ops', ['operations-director', 'operations-director']],
    ['head of operations or vice president of operations', ['head-of-operations', 'vp-operations']],
    ['the board of directors', ['board']],
    // Halves of two names, held against each other.
    ['operating or operations, which is correct', ['coo', 'coo']],
    ['the gap between "operating" and "operations" in the chief title', ['coo', 'coo']],
  ])('finds the roles in %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['what does a CTO do', ['? Chief technology officer']],
    ['chief wellness officer duties', ['? chief wellness officer']],
    ['is a director of photography on the board', ['? director of photography', 'board']],
    ['head of sales', ['? Head of sales']],
  ])('sees that %j names a role it knows nothing of', (text, names) => {
    expect(namesIn(text).map((name) => name.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()));
  });

  it.each([
    'cooking with the director',
    'operating costs',
    'operating and operations costs of a plant and operations again',
    'the officer on duty',
    'pigeons',
  ])('finds no role in %j', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
