import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { MeasureText } from './fonts.ts';
import { type MeasuredBox, measureBox } from './measure-box.ts';
import type { Plan, PlannedLine, Star } from './plan-picture.ts';
import { type Columns, stemRoom, writeGraph, writeStar } from './write-dot.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LaidOutBox extends MeasuredBox {
  readonly centre: Point;
}

export interface LaidOutLine {
  readonly kind: PlannedLine['kind'];
  /** A start, then three points for each Bézier curve. */
  readonly points: readonly Point[];
}

/** Everything in its place, in pixels from the top left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly LaidOutBox[];
  readonly lines: readonly LaidOutLine[];
}

/** The widest first: long lines read better than tall boxes. Even, since Graphviz rounds half a width. */
const boxWidths = [172, 150, 136, 122, 114] as const;
/** Pixels between two roles. */
const gapBetweenStars = 20;

/** What a layout is made with. */
export interface LayoutTools {
  readonly graphviz: Graphviz;
  readonly measureText: MeasureText;
}

/** Lets Graphviz place the boxes, as wide as the room allows; the narrowest may still be too wide for it. */
export function layOut(plan: Plan, room: number, tools: LayoutTools): Layout {
  const [widest, ...narrower] = boxWidths;
  let layout = place(plan, widest, tools);
  for (const width of narrower) if (layout.width > room) layout = place(plan, width, tools);
  return layout;
}

function place(plan: Plan, width: number, tools: LayoutTools): Layout {
  if (plan.kind === 'stars') {
    const columns = plan.stars.length === 1 ? 2 : 1;
    return setBeside(plan.stars.map((star) => placeStar(star, { width, columns }, tools)));
  }
  const boxes = plan.boxes.map((box) => measureBox(box, width, tools.measureText));
  return readPlain(tools.graphviz.layout(writeGraph(boxes, plan.lines), 'plain', 'dot'), boxes);
}

function placeStar(
  { hub, above, below }: Star,
  { width, columns }: { width: number; columns: Columns },
  { graphviz, measureText }: LayoutTools,
): Layout {
  const boxes = [
    measureBox(hub, columns === 1 ? width + stemRoom : width, measureText),
    ...[...above, ...below].map(({ box }) => measureBox(box, width, measureText)),
  ];
  const dot = writeStar(
    boxes,
    {
      hub: 0,
      above: above.map(({ line }, index) => ({ line, box: 1 + index })),
      below: below.map(({ line }, index) => ({ line, box: 1 + above.length + index })),
    },
    columns,
  );
  return readPlain(graphviz.layout(dot, 'plain', 'dot'), boxes);
}

/** Sets layouts side by side, with the first box of each, the role, at one height. */
function setBeside(layouts: readonly Layout[]): Layout {
  const heightOf = ({ boxes }: Layout): number => boxes[0]?.centre.y ?? 0;
  const level = Math.max(0, ...layouts.map(heightOf));
  let width = 0;
  const moved = layouts.map((layout) => {
    const by = { x: width === 0 ? 0 : width + gapBetweenStars, y: level - heightOf(layout) };
    width = by.x + layout.width;
    const move = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
    return {
      foot: layout.height + by.y,
      boxes: layout.boxes.map((box) => ({ ...box, centre: move(box.centre) })),
      lines: layout.lines.map((line) => ({ ...line, points: line.points.map(move) })),
    };
  });
  return {
    width,
    height: Math.max(0, ...moved.map(({ foot }) => foot)),
    boxes: moved.flatMap(({ boxes }) => boxes),
    lines: moved.flatMap(({ lines }) => lines),
  };
}

const pixelsPerInch = 72;

/** Reads Graphviz's "plain" output: inches from the bottom left corner, one object in a row. */
function readPlain(plain: string, boxes: readonly MeasuredBox[]): Layout {
  const rows = plain.split('\n').map((row) => row.split(' '));
  const [, , graphWidth, graphHeight] = rows.find(([what]) => what === 'graph') ?? [];
  const height = Number(graphHeight) * pixelsPerInch;
  const pointAt = (x: string | undefined, y: string | undefined): Point => ({
    x: Number(x) * pixelsPerInch,
    y: height - Number(y) * pixelsPerInch,
  });
  const centres = new Map(
    rows.filter(([what]) => what === 'node').map(([, name = '', x, y]) => [name, pointAt(x, y)]),
  );
  return {
    width: Number(graphWidth) * pixelsPerInch,
    height,
    boxes: boxes.flatMap((box, index) => {
      const centre = centres.get(`n${index}`);
      return centre === undefined ? [] : [{ ...box, centre }];
    }),
    // A row of a line: the word, its ends, how many points, the points, the style, the colour.
    lines: rows
      .filter(([what]) => what === 'edge')
      .map(
        (row): LaidOutLine => ({
          kind: row.at(-2) === 'dotted' ? 'dotted' : 'solid',
          points: Array.from({ length: Number(row[3]) }, (_, n) => pointAt(row[4 + 2 * n], row[5 + 2 * n])),
        }),
      ),
  };
}
