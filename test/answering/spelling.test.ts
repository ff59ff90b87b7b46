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
    ['can a qoo sign', 'can a coo sign'],
    ['is the coo elected bh shareholders', 'is the coo elected by shareholders'],
    ['which ip the bigger job', 'which is the bigger job'],
    ['gm vy ops director', 'gm vs ops director'],
    ['do hospitals have uoos', 'do hospitals have coos'],
    ['what is a vq of operations', 'what is a vp of operations'],
    ['doesa coo sign', 'does a coo sign'],
  ])('reads %s as %s, by what stands beside it', (typed, meant) => {
    expect(spell(typed.split(' ')).join(' ')).toBe(meant);
  });

  it.each([
    ['who worsk for the coo', 'who works for the coo'],
    ['what makse a good coo', 'what makes a good coo'],
    ['how many ops directosr are there', 'how many ops directors are there'],
    ['does the cof report to the coo', 'does the cfo report to the coo'],
  ])('takes letters for swapped rather than wrong: %s', (typed, meant) => {
    expect(spell(typed.split(' ')).join(' ')).toBe(meant);
  });

  it.each([
    ['is a ooo necessary', 'is a coo necessary'],
    ['difference between cor and operations director', 'difference between coo and operations director'],
    ['who does the coe report to', 'who does the ceo report to'],
  ])('reads %s as %s, though other messages than ours have that word', (typed, meant) => {
    expect(spell(typed.split(' ')).join(' ')).toBe(meant);
  });

  it.each(['is the ceo ooo', 'what does the coe team do', 'ooo ooo ooo', 'ooo', 'coi'])(
    'leaves words as other messages than ours have them: %s',
    (typed) => {
      expect(spell(typed.split(' ')).join(' ')).toBe(typed);
    },
  );

  it.each(['what is a cuo', 'does a cxo need a coo'])('leaves any officer in "%s" alone', (typed) => {
    expect(spell(typed.split(' ')).join(' ')).toBe(typed);
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
