import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { knowledgeDirectory } from '../../src/paths.ts';

const today = '2026-11-22';
const copies: string[] = [];

/** A copy of the shipped knowledge, edited as a careless person might. */
function editedCopy(edits: Readonly<Record<string, (text: string) => string | Buffer>>): string {
  const copy = mkdtempSync(join(tmpdir(), 'knowledge-'));
  copies.push(copy);
  cpSync(knowledgeDirectory, copy, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    writeFileSync(join(copy, file), edit(readFileSync(join(copy, file), 'utf8')));
  }
  return copy;
}

/** What is said of a folder that cannot be used. */
function complaint(directory: string): string {
  try {
    loadKnowledge(directory, today);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
  return 'nothing';
}

const replaceOnce = (before: string | RegExp, after: string) => (text: string) => {
  const edited = text.replace(before, after);
  if (edited === text) throw new Error(`nothing to replace: ${before}`);
  return edited;
};

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

describe('loading the knowledge', () => {
  it('loads what is shipped, without a warning', () => {
    const { knowledge, warnings } = loadKnowledge(knowledgeDirectory, today);
    expect(warnings).toEqual([]);
    expect(knowledge.facts.length).toBeGreaterThan(200);
  });

  it('lists every problem at once, with file, line, entry and field', () => {
    const directory = editedCopy({
      'facts/rank.yml': replaceOnce('confidence: high', 'confidence: certain'),
      'facts/pay.yml': replaceOnce(/ {4}sources: .*/, '    sorces: [bls]'),
      'sources.yml': replaceOnce(/address: \S+/, 'address: somewhere'),
    });
    const message = complaint(directory);
    expect(message).toMatch(/^The knowledge has 4 problems:/);
    expect(message).toMatch(
      /facts\/rank\.yml:\d+ [a-z-]+, confidence: this must be one of: high, medium, low/,
    );
    expect(message).toMatch(/facts\/pay\.yml:\d+ [a-z-]+: "sorces" is not a field here; check the spelling/);
    expect(message).toMatch(/facts\/pay\.yml:\d+ [a-z-]+, sources: this is missing/);
    expect(message).toMatch(/sources\.yml:\d+ [a-z0-9-]+, address: must be a web address/);
  });

  it.each([
    ['an unknown source', /sources: \[/, 'sources: [blz, ', /sources: there is no source "blz"/],
    ['an unknown role', /roles: \[/, 'roles: [cooo, ', /roles: there is no role "cooo"/],
    [
      'an unknown facet',
      /facet: \S+/,
      'facet: ranking',
      /facet: there is no facet "ranking"; did you mean "rank"\?/,
    ],
    ['an empty answer', /answer: >-\n {6}/, "answer: ''\n    owner: ", /answer: this is empty/],
    [
      'an answer that is too long',
      /answer: >-\n {6}/,
      `answer: >-\n      ${'Far too long. '.repeat(60)}`,
      /answer: this is too long: 700 characters at most/,
    ],
    [
      'an answer of many sentences',
      /answer: >-\n {6}/,
      'answer: >-\n      One is this. Two is that. Three is it. Four is more. ',
      /answer: this has more than three sentences/,
    ],
    [
      'a day that is none',
      /reviewed: \S+/,
      'reviewed: 2026-13-45',
      /reviewed: must be a day written as 2026-11-22/,
    ],
  ])('complains about %s', (_, before, after, message) => {
    expect(complaint(editedCopy({ 'facts/rank.yml': replaceOnce(before, after) }))).toMatch(message);
  });

  it('complains about a wider condition that there is not', () => {
    const edit = replaceOnce('within: [healthcare', 'within: [healthcar');
    expect(complaint(editedCopy({ 'conditions.yml': edit }))).toMatch(
      /conditions\.yml:\d+ nhs, within: there is no circumstance "healthcar"; did you mean "healthcare"\?/,
    );
  });

  it('complains about an id that is taken', () => {
    const secondId = (text: string): string => {
      const [first, second] = [...text.matchAll(/- id: (\S+)/g)].map((match) => match[1] ?? '');
      return text.replace(`- id: ${second}`, `- id: ${first}`);
    };
    expect(complaint(editedCopy({ 'facts/rank.yml': secondId }))).toMatch(
      /the id "[a-z-]+" is taken already, by another fact/,
    );
  });

  it('complains about two facts with the same way of asking, however it is written', () => {
    const [way = ''] =
      /asked:\n {6}- (.+)/.exec(readFileSync(join(knowledgeDirectory, 'facts/pay.yml'), 'utf8'))?.slice(1) ??
      [];
    const shouted = way.toUpperCase().replaceAll("'", '').replaceAll('"', '');
    const directory = editedCopy({
      'facts/rank.yml': replaceOnce(/asked:\n/, `asked:\n      - '${shouted}??'\n`),
    });
    expect(complaint(directory)).toMatch(/the way of asking ".*" is taken already, by fact /);
  });

  it('complains about a name that two roles claim', () => {
    const directory = editedCopy({
      'roles.yml': replaceOnce('chief ops officer', 'chief financial officer'),
    });
    expect(complaint(directory)).toMatch(/the name "[Cc]hief financial officer" is taken already/);
  });

  it('complains about a facet without ways of asking, and about ways of asking for no facet or for one twice', () => {
    const directory = editedCopy({
      'asked/pay.yml': replaceOnce('facet: pay', 'facet: pays'),
      'asked/law.yml': replaceOnce('facet: law', 'facet: board'),
    });
    const message = complaint(directory);
    expect(message).toMatch(/facets\.yml:\d+ pay, id: there is no file of ways of asking "pay"/);
    expect(message).toMatch(/facets\.yml:\d+ law, id: there is no file of ways of asking "law"/);
    expect(message).toMatch(/asked\/pay\.yml:\d+ facet: there is no facet "pays"/);
    expect(message).toMatch(/asked\/law\.yml:\d+ facet: the facet "board" is taken already, by another file/);
  });

  it('complains about a way of asking that stands under two facets', () => {
    const directory = editedCopy({
      'asked/pay.yml': replaceOnce(/asked:\n/, 'asked:\n  - who does the {role} report to\n'),
      'asked/law.yml': replaceOnce(/asked:\n/, 'asked:\n  - who does the {role} report to\n'),
    });
    expect(complaint(directory)).toMatch(
      /asked\/pay\.yml:\d+ asked 1: the way of asking "who does the {role} report to" is taken already, by facet law/,
    );
  });

  it.each([
    ['broken YAML', replaceOnce('facts:', 'facts: ['), /facts\/rank\.yml:\d+ this is not valid YAML/],
    ['another encoding', () => Buffer.from([0x66, 0xff, 0xfe, 0x00]), /not saved as UTF-8/],
    ['an alias bomb', () => 'a: &a [1]\nb: [*a, *a]\n', /facts\/rank\.yml/],
  ])('complains about %s', (_, edit, message) => {
    expect(complaint(editedCopy({ 'facts/rank.yml': edit }))).toMatch(message);
  });

  it('complains about a folder that is not there', () => {
    expect(complaint('/nowhere/at/all')).toMatch(/roles\.yml this file is missing/);
  });

  it('only warns of a review that is due', () => {
    const { warnings } = loadKnowledge(knowledgeDirectory, '2031-01-01');
    expect(warnings.length).toBeGreaterThan(200);
    expect(warnings[0]).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('the review was due on'),
    });
  });
});
