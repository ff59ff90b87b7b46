import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../src/answering/reading/spelling.ts';
import { collectVocabulary } from '../../src/answering/reading/vocabulary.ts';
import { editDistance } from '../../src/answering/text/edit-distance.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const vocabulary = collectVocabulary(realKnowledge);
const speller = createSpeller(vocabulary);
const spell = (words: readonly string[]): string[] => speller(words).flat();

describe('spelling', () => {
  it.each([
    ['offcer', 'officer'],
    ['oprations', 'operations'],
    ['direcotr', 'director'],
    ['responsibilites', 'responsibilities'],
    ['reprots', 'reports'],
    ['salery', 'salary'],
    ['accountible', 'accountable'],
  ])('corrects %s to %s', (slip, word) => {
    expect(spell([slip])).toEqual([word]);
  });

  it.each([
    'cooking',
    'pigeons',
    'wear',
    'favourite',
    'wifi',
    'password',
    'coop',
    'kubernetes',
    'zebra',
    'xqzwv',
  ])('leaves %s alone', (word) => {
    expect(spell([word])).toEqual([word]);
  });

  it('takes words apart that were run together', () => {
    expect(spell(['operationsdirector'])).toEqual(['operations', 'director']);
    expect(spell(['reportingline'])).toEqual(['reporting', 'line']);
  });

  it.each([
    ['hte coo', 'the coo'],
    ['what qs a coo', 'what is a coo'],
    ['director uf operations', 'director of operations'],
    ['coo erporting line', 'coo reporting line'],
    ['what is acoo', 'what is a coo'],
    ['whatsan ops director', 'what is an ops director'],
    ['oco meaning', 'coo meaning'],
    ['role of the cof', 'role of the coo'],
    ['can a qoo sign', 'can a coo sign'],
  ])('reads %s as %s, by what stands beside it', (typed, meant) => {
    expect(spell(typed.split(' ')).join(' ')).toBe(meant);
  });

  it.each(['who is our csm', 'the cen officer'])('leaves the abbreviation in "%s" alone', (typed) => {
    expect(spell(typed.split(' ')).join(' ')).toBe(typed);
  });

  it('never makes an abbreviation out of another word', () => {
    for (const word of ['cool', 'coop', 'cook', 'boos', 'moos'])
      expect(spell([word]).join(' ')).not.toMatch(/^c[a-z]os?$/);
  });
});

describe('editDistance', () => {
  it.each([
    ['report', 'report', 0],
    ['reprot', 'report', 1],
    ['repot', 'report', 1],
    ['raport', 'report', 1],
    ['rport', 'reports', 2],
    ['abcdef', 'ghijkl', 3],
  ])('counts the slips between %s and %s, a swap as one', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });
});
