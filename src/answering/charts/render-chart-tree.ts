import { type Chart, type ChartLine, withoutLine } from './chart.ts';

const indent = '    ';

/**
 * The lines of a chart as indented text: a row for each, under the one who is reported to, with its note in brackets.
 * Whoever has several bosses is named under each, and what is below them only once.
 */
export function renderChartTree({ nodes, lines }: Chart): string {
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  const told = new Set<string>();
  const leads = new Set(lines.map(({ above }) => above));
  const follows = new Set(lines.map(({ below }) => below));

  const renderRow = (key: string, depth: number, { note }: Pick<ChartLine, 'note'>): string[] => {
    const again = told.has(key);
    told.add(key);
    const name = `${names.get(key) ?? key}${again ? ', as above' : ''}`;
    const row = `${indent.repeat(depth)}${oneLine(name)}${note === undefined ? '' : ` (${oneLine(note)})`}`;
    return again ? [row] : [row, ...renderBelow(key, depth + 1)];
  };
  const renderBelow = (key: string, depth: number): string[] =>
    usualFirst(lines.filter(({ above }) => above === key)).flatMap((line) =>
      renderRow(line.below, depth, line),
    );

  const tops = nodes.filter(({ key }) => !follows.has(key));
  // Whoever is in a circle has no top above; the first of them stands in for it.
  return [...tops, ...nodes]
    .flatMap(({ key }) => {
      if (told.has(key)) return [];
      return renderRow(key, 0, leads.has(key) || follows.has(key) ? {} : { note: withoutLine });
    })
    .join('\n');
}

/** In a chart's order, but what holds everywhere before what holds in some places. */
function usualFirst(lines: readonly ChartLine[]): ChartLine[] {
  return [...lines.filter(({ kind }) => kind === 'solid'), ...lines.filter(({ kind }) => kind === 'dotted')];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
