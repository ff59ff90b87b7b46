import { describe, expect, it } from 'vitest';
import { composeChart, findOrganisation } from '../../src/answering/charts/chart.ts';
import { realOrganisation, realRole } from '../support/real-charts.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const said = ({ nodes, lines }: ReturnType<typeof composeChart>): string[] => {
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  return lines.map(({ below, above, kind }) => `${names.get(below)} > ${names.get(above)}, ${kind}`);
};

describe('the chart of a role', () => {
  const chart = composeChart([realRole('coo')], realKnowledge);

  it('has a line for each of the role, up and down, with its note', () => {
    const { reportsTo, directReports } = realRole('coo');
    expect(chart.lines.map(({ note }) => note)).toEqual(
      [...reportsTo, ...directReports].map(({ note }) => note),
    );
    expect(said(chart)).toContain('COO > CEO, solid');
    expect(said(chart)).toContain('COO > President, dotted');
    expect(said(chart)).toContain('Vice president of operations > COO, solid');
  });

  it('marks the role and nobody else', () => {
    expect(chart.nodes.filter(({ asked }) => asked).map(({ name }) => name)).toEqual(['COO']);
  });

  it('names the best source of each line, once', () => {
    const { reportsTo, directReports } = realRole('coo');
    const best = new Set([...reportsTo, ...directReports].map(({ sources }) => sources[0]));
    expect(new Set(chart.sources.map(({ id }) => id))).toEqual(best);
  });

  it('keeps a role of which no source gives a line', () => {
    const { nodes, lines, sources } = composeChart([realRole('chief-of-staff')], realKnowledge);
    expect(nodes).toEqual([{ key: 'chief-of-staff', name: 'Chief of staff', asked: true }]);
    expect({ lines, sources }).toEqual({ lines: [], sources: [] });
  });
});

describe('the chart of two roles', () => {
  const chart = composeChart([realRole('coo'), realRole('operations-director')], realKnowledge);

  it('has the lines of both, and the line between them once', () => {
    expect(chart.title).toBe('COO and operations director: reporting lines');
    const between = said(chart).filter((line) => line.startsWith('Operations director > COO'));
    expect(between).toEqual(['Operations director > COO, solid']);
    expect(said(chart)).toContain('Operations director > Managing director, dotted');
    expect(new Set(said(chart)).size).toBe(chart.lines.length);
  });
});

describe('the chart of a kind of organisation', () => {
  it('has its own lines and titles', () => {
    const chart = composeChart([realRole('coo')], realKnowledge, realOrganisation('nhs-trust'));
    expect(chart.title).toBe('NHS trust: reporting lines');
    expect(said(chart)).toContain('COO > Chief executive, solid');
    expect(said(chart)).toContain('COO > Trust board, solid');
    expect(said(chart)).not.toContain('COO > President, dotted');
  });

  it('keeps a role that it has no line of', () => {
    const chart = composeChart([realRole('cfo')], realKnowledge, realOrganisation('nhs-trust'));
    expect(chart.nodes.at(-1)).toEqual({ key: 'cfo', name: 'CFO', asked: true });
  });

  it.each([
    ['us', 'us-corporation'],
    ['uk', 'uk-company'],
    ['nonprofit', 'nonprofit'],
    ['nhs', 'nhs-trust'],
    ['startup', 'founder-led'],
    ['small-company', 'founder-led'],
  ])('is found by the condition %s', (condition, id) => {
    expect(findOrganisation(realKnowledge, ['military', condition])?.id).toBe(id);
  });

  it('is not found where none belongs to the conditions', () => {
    expect(findOrganisation(realKnowledge, ['military'])).toBeUndefined();
  });
});

it('says of every dotted line when it holds', () => {
  const role = {
    ...realRole('coo'),
    reportsTo: [{ role: 'ceo', kind: 'dotted' as const, sources: ['bls'] }],
  };
  expect(composeChart([role], realKnowledge).lines[0]?.note).toBe('in some organisations');
});

it('does not take a name for a role that is called the same', () => {
  const link = { kind: 'solid' as const, sources: ['bls'] };
  const role = {
    ...realRole('ceo'),
    reportsTo: [
      { ...link, role: 'board' },
      { ...link, name: 'board' },
    ],
  };
  const { nodes } = composeChart([role], realKnowledge);
  expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Board of directors', 'Board']));
});

it('tells a line from both its ends as the same kind of line', () => {
  const kinds = new Map<string, string>();
  for (const role of realKnowledge.roles) {
    for (const { below, above, kind } of composeChart([role], realKnowledge).lines) {
      const line = `${below} > ${above}`;
      expect(kinds.get(line) ?? kind, line).toBe(kind);
      kinds.set(line, kind);
    }
  }
});
