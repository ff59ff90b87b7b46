import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/answering/charts/chart.ts';
import { composeChart } from '../../src/answering/charts/chart.ts';
import { renderChartTree } from '../../src/answering/charts/render-chart-tree.ts';
import { organisationCharts, realOrganisation, realRole, roleCharts } from '../support/real-charts.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

/** The lines that somebody reads from a tree: who stands under whom. */
function readTree(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((row) => {
    const [, indent = '', name = '', note = ''] = /^( *)([^(]+?)(?:, as above)?( \(.*\))?$/.exec(row) ?? [];
    const depth = indent.length / 4;
    path.splice(depth, path.length, name);
    return depth === 0 ? [] : [`${name} > ${path[depth - 1]}${note}`];
  });
}

function linesOf({ nodes, lines }: Chart): string[] {
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  return lines.map(({ below, above, note }) => {
    return `${names.get(below)} > ${names.get(above)}${note === undefined ? '' : ` (${note})`}`;
  });
}

describe('the tree of a chart', () => {
  it('reads aloud as it is meant', () => {
    const chart = composeChart([], realKnowledge, realOrganisation('nhs-trust'));
    expect(renderChartTree(chart)).toBe(`Trust board
    Chief executive (as chief executives generally do)
        COO
            Deputy COO (in one trust)
            Clinical directors (in one trust)
            General managers (in one trust)
    COO, as above (also, for operational delivery)`);
  });

  it('says so where there is no line', () => {
    const chart = composeChart([realRole('chief-of-staff')], realKnowledge);
    expect(renderChartTree(chart)).toBe('Chief of staff (no sourced reporting line)');
  });

  it.each([...roleCharts, ...organisationCharts])('has the lines of "%s", all of them once', (_, chart) => {
    expect(readTree(renderChartTree(chart)).sort()).toEqual(linesOf(chart).sort());
  });

  it('has the lines of any chart, circles and all', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const line = fc.record({
      above: key,
      below: key,
      kind: fc.constantFrom('solid' as const, 'dotted' as const),
    });
    const lines = fc.uniqueArray(line, { selector: ({ above, below }) => above + below });
    fc.assert(
      fc.property(lines, (some) => {
        const nodes = [...'abcdef'].map((name) => ({ key: name, name, asked: false }));
        const chart = { title: 'any', nodes, lines: some, sources: [] };
        const tree = renderChartTree(chart);
        expect(readTree(tree).sort()).toEqual(linesOf(chart).sort());
        for (const { name } of nodes) expect(tree).toMatch(new RegExp(`^ *${name}\\b`, 'm'));
      }),
    );
  });

  it('keeps a row for each, whatever the names', () => {
    const node = { key: 'a', name: 'One\nTwo\r\n  Three', asked: true };
    expect(renderChartTree({ title: '', nodes: [node], lines: [], sources: [] })).toBe(
      'One Two Three (no sourced reporting line)',
    );
  });
});
