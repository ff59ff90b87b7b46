import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { knowledgeDirectory } from '../../src/paths.ts';

const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

const shipped = readFileSync(join(knowledgeDirectory, 'charts.yml'), 'utf8');

/** What is said of the shipped knowledge with these charts in it. */
function complaint(charts: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'knowledge-'));
  copies.push(copy);
  cpSync(knowledgeDirectory, copy, { recursive: true });
  writeFileSync(join(copy, 'charts.yml'), charts);
  try {
    loadKnowledge(copy, '2026-11-22');
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
  return 'nothing';
}

const chart = (lines: string, more = ''): string => `charts:
  - id: workshop
    label: Workshop
${more}    lines:
${lines}`;
const line = (who: string, reportsTo: string, rest = 'sources: [bls]'): string =>
  `      - who: { ${who} }\n        reportsTo: { ${reportsTo} }\n        ${rest}\n`;
const [coo, ceo, board] = ['role: coo', 'role: ceo', 'role: board'];

describe('the charts of organisations', () => {
  it('are fine as they are shipped, and in their smallest form', () => {
    expect(complaint(shipped)).toBe('nothing');
    expect(complaint(chart(line(coo, ceo)))).toBe('nothing');
  });

  it.each([
    ['an unknown role', line('role: cooo', ceo), /workshop, lines 1: there is no role "cooo"/],
    ['an unknown role above', line(coo, 'role: chief'), /workshop, lines 1: there is no role "chief"/],
    ['an unknown source', line(coo, ceo, 'sources: [blz]'), /workshop, lines 1: there is no source "blz"/],
    ['a line without a source', line(coo, ceo, 'note: often'), /workshop, lines 1 sources: this is missing/],
    ['an empty list of sources', line(coo, ceo, 'sources: []'), /lines 1 sources: this needs at least one/],
    [
      'an unknown kind',
      line(coo, ceo, 'kind: dashed\n        sources: [bls]'),
      /lines 1 kind: .*solid, dotted/,
    ],
    [
      'an end with two names',
      line('role: coo, name: Ann', ceo),
      /lines 1 who: needs either "role".* or "name"/,
    ],
    ['an end without a name', line('', ceo), /lines 1 who: needs either "role".* or "name"/],
    ['no lines', '      []\n', /workshop, lines: this needs at least one entry/],
    [
      'a line that stands twice',
      line(coo, ceo) + line('name: Ann', coo) + line(coo, ceo),
      /workshop, lines 3: coo reports to ceo already, by a line further up/,
    ],
    ['a circle of one', line(coo, coo), /workshop, lines 1: this closes a circle/],
    [
      'a circle of three',
      line(coo, ceo) + line(ceo, board) + line(board, coo),
      /workshop, lines 3: this closes a circle: up from board, the lines lead back to board/,
    ],
  ])('are turned down for %s', (_, lines, message) => {
    expect(complaint(chart(lines))).toMatch(message);
    expect(complaint(chart(lines))).toMatch(/charts\.yml:\d+ workshop/);
  });

  it.each([
    ['an unknown condition', '    conditions: [ukk]\n', /workshop, conditions: there is no condition "ukk"/],
    ['a title of an unknown role', '    titles: { boss: Boss }\n', /titles boss: there is no role "boss"/],
    [
      'a title of a role without a line',
      '    titles: { cfo: Bursar }\n',
      /titles cfo: no line of this chart has the role "cfo"/,
    ],
  ])('are turned down for %s', (_, more, message) => {
    expect(complaint(chart(line(coo, ceo), more))).toMatch(message);
  });

  it('are turned down for an id or a condition that another chart has', () => {
    const twice = shipped
      .replace('id: uk-company', 'id: nonprofit')
      .replace('conditions: [uk]', 'conditions: [us]');
    const message = complaint(twice);
    expect(message).toMatch(/the id "nonprofit" is taken already, by another chart/);
    expect(message).toMatch(/the condition "us" is taken already, by the chart "US corporation"/);
  });

  it('may have two bosses for one role, which is no circle', () => {
    expect(complaint(chart(line(coo, ceo) + line(ceo, board) + line(coo, board)))).toBe('nothing');
  });
});
