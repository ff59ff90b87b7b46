import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { knowledgeDirectory } from '../../src/paths.ts';

const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

const shipped = readFileSync(join(knowledgeDirectory, 'roles.yml'), 'utf8');

/** Loads the shipped knowledge with another rank of the chief executive officer. */
function rankCeoBelow(role: string, rest = 'sources: [bls]'): () => void {
  const copy = mkdtempSync(join(tmpdir(), 'knowledge-'));
  copies.push(copy);
  cpSync(knowledgeDirectory, copy, { recursive: true });
  const ranks = `    ranksBelow:\n      - role: ${role}\n        ${rest}\n`;
  const changed = shipped.replace(/( {2}- id: ceo\n(?: {4}.*\n)*?)( {4}profile:)/, `$1${ranks}$2`);
  expect(changed).not.toBe(shipped);
  writeFileSync(join(copy, 'roles.yml'), changed);
  return () => loadKnowledge(copy, '2026-11-22');
}

describe('the ranks of roles', () => {
  it('may be said of roles that no line joins', () => {
    expect(rankCeoBelow('managing-director')).not.toThrow();
  });

  it.each([
    ['against the lines', 'coo', /ceo cannot rank below coo: by other lines, ceo stands above coo/],
    ['against lines further down', 'operations-manager', /ceo cannot rank below operations-manager/],
    ['of a role to itself', 'ceo', /ceo cannot rank below ceo/],
    ['of an unknown role', 'cooo', /there is no role "cooo"/],
  ])('are refused %s', (_, role, message) => {
    expect(rankCeoBelow(role)).toThrow(message);
  });

  it('are refused without a source, or with an unknown one', () => {
    expect(rankCeoBelow('managing-director', 'note: often')).toThrow(/sources: this is missing/);
    expect(rankCeoBelow('managing-director', 'sources: [blz]')).toThrow(/there is no source "blz"/);
  });
});
