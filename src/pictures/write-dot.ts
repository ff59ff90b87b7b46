import type { MeasuredBox } from './measure-box.ts';
import type { PlannedEnd, PlannedLine } from './plan-picture.ts';

/** A star of which every box has its place in the list of boxes. */
export interface PlacedStar {
  readonly hub: number;
  readonly above: readonly PlacedEnd[];
  readonly below: readonly PlacedEnd[];
}

export type Columns = 1 | 2;

export interface PlacedEnd extends Pick<PlannedEnd, 'line'> {
  readonly box: number;
}

/** Pixels between boxes, beside and above each other. */
const gaps = { beside: 12, above: 16, levels: 26 };
/** How far from the left edge of a role its stem begins, where there is one column. */
const stemInset = 14;

/** How much wider a role is than those who hang beside its stem in one column. */
export const stemRoom = stemInset + gaps.beside;

/*
 * What is written in Graphviz's language holds numbers only, no text: boxes are n0, n1 … in the order of their list.
 */

/** An organisation: every line is drawn with right angles from the one above to the one below. */
export function writeGraph(boxes: readonly MeasuredBox[], lines: readonly PlannedLine[]): string {
  return writeDigraph([
    `splines=ortho; nodesep=${inches(gaps.beside)}; ranksep=${inches(gaps.levels)};`,
    ...boxes.map((box, index) => writeBox(box, index)),
    ...lines.map(({ above, below, kind }) => `n${above} -> n${below} [style=${kind}];`),
  ]);
}

/** A role with its own lines, in one or two columns at a stem. */
export function writeStar(
  boxes: readonly MeasuredBox[],
  { hub, above, below }: PlacedStar,
  columns: Columns,
): string {
  return writeDigraph([
    `splines=line; nodesep=${inches(gaps.beside)}; ranksep=${inches(gaps.above)};`,
    ...boxes.map((box, index) => writeBox(box, index, columns === 1 && index === hub)),
    ...writeStem(hub, 'above', above, columns),
    ...writeStem(hub, 'below', below, columns),
  ]);
}

/** Hangs all on one side of a role at a stem. */
function writeStem(
  hub: number,
  side: 'above' | 'below',
  ends: readonly PlacedEnd[],
  columns: Columns,
): string[] {
  const fromTop = inRows(ends, side, columns);
  const rows = side === 'above' ? fromTop : fromTop.reverse();
  const own = columns === 1 ? `n${hub}:stem` : `n${hub}`;
  const dot: string[] = [];
  // From the far end of the stem to the role.
  let last: { name: string; line: PlannedEnd['line'] } | undefined;
  const goOn = (name: string): void => {
    if (last === undefined) return;
    const [upper, lower] = side === 'above' ? [last.name, name] : [name, last.name];
    dot.push(`${upper} -> ${lower} [style=${last.line}, weight=100];`);
  };
  rows.forEach(([left, right], row) => {
    if (left === undefined) return;
    const line = [last, left, right].some((each) => each?.line === 'solid') ? 'solid' : 'dotted';
    if (columns === 2 && right === undefined) {
      goOn(`n${left.box}`);
      last = { name: `n${left.box}`, line };
      return;
    }
    const joint = `${side}${hub}_${row}`;
    dot.push(`${joint} [shape=point, width=0.01, height=0.01];`);
    const beside =
      right === undefined
        ? `${joint} -> n${left.box} [style=${left.line}];`
        : `n${left.box} -> ${joint} [style=${left.line}]; ${joint} -> n${right.box} [style=${right.line}];`;
    dot.push(`{ rank=same; ${beside} }`);
    goOn(joint);
    last = { name: joint, line };
  });
  goOn(own);
  return dot;
}

/** Rows from the top; an odd one stands alone at the far end of the stem, the first above a role, the last below. */
function inRows(ends: readonly PlacedEnd[], side: 'above' | 'below', columns: Columns): PlacedEnd[][] {
  const alone = side === 'above' ? ends.length % columns : 0;
  const rows = alone === 0 ? [] : [ends.slice(0, alone)];
  for (let place = alone; place < ends.length; place += columns)
    rows.push(ends.slice(place, place + columns));
  return rows;
}

function writeDigraph(statements: readonly string[]): string {
  return [
    'digraph {',
    'node [shape=box, fixedsize=true, label=""]; edge [dir=none, headclip=false, tailclip=false];',
    ...statements,
    '}',
  ].join('\n');
}

function writeBox({ width, height }: MeasuredBox, index: number, withStem = false): string {
  const size = `width=${inches(width)}, height=${inches(height)}`;
  if (!withStem) return `n${index} [${size}];`;
  const cell = `<TD PORT="stem" FIXEDSIZE="TRUE" WIDTH="${2 * stemInset}" HEIGHT="${Math.floor(height)}"></TD><TD></TD>`;
  const frame = 'BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE"';
  const table = `<TABLE ${frame} WIDTH="${Math.floor(width)}" HEIGHT="${Math.floor(height)}"><TR>${cell}</TR></TABLE>`;
  return `n${index} [${size}, label=<${table}>];`;
}

function inches(pixels: number): string {
  return (pixels / 72).toFixed(4);
}
