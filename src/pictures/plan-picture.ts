import { type Chart, type ChartLine, type ChartNode, withoutLine } from '../answering/charts/chart.ts';

export interface PlannedBox {
  readonly name: string;
  readonly notes: readonly string[];
  /** What was asked for stands out; what stands for the rest of a list has no box around it. */
  readonly kind: 'asked' | 'other' | 'more';
}

export interface PlannedEnd {
  readonly box: PlannedBox;
  readonly line: ChartLine['kind'];
}

/** A role with those it reports to and those who report to it. */
export interface Star {
  readonly hub: PlannedBox;
  readonly above: readonly PlannedEnd[];
  readonly below: readonly PlannedEnd[];
}

export interface PlannedLine {
  /** Places in the list of boxes. */
  readonly above: number;
  readonly below: number;
  readonly kind: ChartLine['kind'];
}

/** What is drawn of a chart: roles side by side, each with its own lines, or an organisation as a whole. */
export type Plan =
  | { readonly kind: 'stars'; readonly stars: readonly Star[] }
  | { readonly kind: 'graph'; readonly boxes: readonly PlannedBox[]; readonly lines: readonly PlannedLine[] };

/** How many are drawn on one side of a role: alone on a picture, or beside another role. */
const mostAlone = { above: 8, below: 8 };
const mostBesideAnother = { above: 5, below: 4 };
/** How many boxes stand beside each other on a phone. */
const mostBeside = 3;

/** Decides what is drawn of a chart, how much of it, and where its notes stand. */
export function planPicture(chart: Chart): Plan {
  const asked = new Set(chart.nodes.filter((node) => node.asked).map(({ key }) => key));
  const aboutAsked = chart.lines.every(({ above, below }) => asked.has(above) || asked.has(below));
  return aboutAsked ? planStars(chart) : planGraph(chart);
}

function planStars({ nodes, lines }: Chart): Plan {
  const hubs = nodes.filter(({ asked }) => asked);
  const most = hubs.length === 1 ? mostAlone : mostBesideAnother;
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const side = (own: readonly ChartLine[], end: 'above' | 'below'): PlannedEnd[] => {
    const ends = own.map((line) => {
      const node = byKey.get(line[end]);
      return { line: line.kind, box: planBox(node, line.note === undefined ? [] : [line.note]) };
    });
    const usualFirst = [
      ...ends.filter(({ line }) => line === 'solid'),
      ...ends.filter(({ line }) => line === 'dotted'),
    ];
    return shorten(usualFirst, most[end]);
  };
  const stars = hubs.map(({ key, ...node }): Star => {
    const own = lines.filter(({ above, below }) => above === key || below === key);
    return {
      hub: planBox({ key, ...node }, own.length === 0 ? [withoutLine] : []),
      above: side(
        own.filter(({ below }) => below === key),
        'above',
      ),
      below: side(
        own.filter(({ above }) => above === key),
        'below',
      ),
    };
  });
  return { kind: 'stars', stars };
}

/** Leaves out the last ones, but none that was asked for. */
function shorten(ends: readonly PlannedEnd[], most: number): PlannedEnd[] {
  if (ends.length <= most) return [...ends];
  const others = ends.filter(({ box }) => box.kind !== 'asked');
  const left = new Set(others.slice(Math.max(0, most - 1 - (ends.length - others.length))));
  return [...ends.filter((end) => !left.has(end)), leftOut([...left].map(({ line }) => line))];
}

function planGraph(chart: Chart): Plan {
  const { lines, rest } = thinOut(chart);
  const drawn = new Set(lines.flatMap(({ above, below }) => [above, below]));
  const nodes = chart.nodes.filter(({ key, asked }) => asked || drawn.has(key));
  const places = new Map(nodes.map(({ key }, place) => [key, place]));
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  const placeOf = (key: string): number => places.get(key) ?? 0;
  const boxes = nodes.map((node): PlannedBox => {
    if (!drawn.has(node.key)) return planBox(node, [withoutLine]);
    const up = lines.filter(({ below }) => below === node.key);
    const notes = up.flatMap(({ above, note }) => {
      if (note === undefined) return [];
      return [up.length === 1 ? note : `${names.get(above) ?? above}: ${note}`];
    });
    return planBox(node, notes);
  });
  return {
    kind: 'graph',
    boxes: [...boxes, ...rest.map(({ end }) => end.box)],
    lines: [
      ...lines.map(({ above, below, kind }) => ({ above: placeOf(above), below: placeOf(below), kind })),
      ...rest.map(({ above, end }, index) => ({
        above: placeOf(above),
        below: boxes.length + index,
        kind: end.line,
      })),
    ],
  };
}

/** Leaves out whoever has but one line, where more of them stand below somebody than fit beside each other. */
function thinOut({ nodes, lines }: Chart): {
  lines: ChartLine[];
  rest: { above: string; end: PlannedEnd }[];
} {
  const asked = new Set(nodes.filter((node) => node.asked).map(({ key }) => key));
  const isLoose = ({ below: key }: ChartLine): boolean =>
    !asked.has(key) && lines.filter(({ above, below }) => above === key || below === key).length === 1;
  const gone = nodes.flatMap(({ key }) => {
    const below = lines.filter(({ above }) => above === key);
    const loose = below.filter(isLoose);
    const fitting = Math.max(0, mostBeside - 1 - (below.length - loose.length));
    const left = below.length > mostBeside ? loose.slice(fitting) : [];
    return left.length > 1 ? [{ above: key, left }] : [];
  });
  const without = new Set(gone.flatMap(({ left }) => left));
  return {
    lines: lines.filter((line) => !without.has(line)),
    rest: gone.map(({ above, left }) => ({ above, end: leftOut(left.map(({ kind }) => kind)) })),
  };
}

function planBox(node: ChartNode | undefined, notes: readonly string[]): PlannedBox {
  return { name: node?.name ?? '', notes, kind: node?.asked === true ? 'asked' : 'other' };
}

function leftOut(kinds: readonly ChartLine['kind'][]): PlannedEnd {
  const box: PlannedBox = { name: `and ${kinds.length} more`, notes: [], kind: 'more' };
  return { box, line: kinds.includes('solid') ? 'solid' : 'dotted' };
}
