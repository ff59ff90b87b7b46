import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Chart, composeChart } from '../../src/answering/charts/chart.ts';
import { createDrawChart, type DrawChart } from '../../src/pictures/draw-chart.ts';
import { type Area, readSvg } from '../support/read-svg.ts';
import { organisationCharts, realRole, roleCharts } from '../support/real-charts.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

let drawChart: DrawChart;
beforeAll(async () => {
  drawChart = await createDrawChart();
});

const charts = [...roleCharts, ...organisationCharts];

const isInside = (inner: Area, outer: Area, air: number): boolean =>
  inner.left >= outer.left + air &&
  inner.right <= outer.right - air &&
  inner.top >= outer.top + air &&
  inner.bottom <= outer.bottom - air;

const overlap = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe.each(charts)('the picture of "%s"', (_, chart) => {
  it('fits a phone, with every text inside its box and every box by itself', async () => {
    const { svg, width } = await drawChart(chart, 'light');
    const { boxes, loose, lines, height } = readSvg(svg);
    expect(width).toBe(400);
    const picture = { left: 0, top: 0, right: width, bottom: height };
    for (const { ink, text } of loose) expect(isInside(ink, picture, 10), text).toBe(true);
    for (const box of boxes) {
      expect(isInside(box, picture, 13.9)).toBe(true);
      expect(box.texts.length).toBeGreaterThan(0);
      for (const { ink, text } of box.texts) expect(isInside(ink, box, 4), text).toBe(true);
      expect(boxes.filter((other) => other !== box && overlap(box, other))).toEqual([]);
    }
    for (const line of lines) {
      const touched = boxes.filter((box) =>
        line.some(({ x, y }) => isInside({ left: x, right: x, top: y, bottom: y }, box, 1)),
      );
      expect(touched.length, 'a line runs through a box that it does not belong to').toBeLessThanOrEqual(2);
    }
  });

  it('shows everybody, or counts who is left out', async () => {
    const { svg } = await drawChart(chart, 'light');
    const texts = readSvg(svg).boxes.map((box) => box.texts.map(({ text }) => text).join(' '));
    const left = texts.map((text) => Number(/^and (\d+) more$/.exec(text)?.[1] ?? 0));
    const shown = chart.nodes.filter(({ name }) => texts.some((text) => text.startsWith(name)));
    const missing = chart.nodes.length - shown.length;
    expect(missing).toBeLessThanOrEqual(left.reduce((sum, count) => sum + count, 0));
    for (const { name, asked } of chart.nodes)
      if (asked) expect(shown.map((node) => node.name)).toContain(name);
  });
});

describe('a drawn chart', () => {
  const chart = composeChart([realRole('coo')], realKnowledge);

  it('is a PNG of twice its pixels, of this very picture', async () => {
    const { png, svg, width, height } = await drawChart(chart, 'dark');
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([2 * width, 2 * height]);
    expect(readSvg(svg)).toMatchObject({ width, height });
  });

  it('is the same to the byte when it is drawn again, by another one who draws', async () => {
    const again = await createDrawChart();
    for (const [, each] of organisationCharts) {
      const [one, other] = [await drawChart(each, 'light'), await again(each, 'light')];
      expect(one.svg).toBe(other.svg);
      expect(Buffer.compare(one.png, other.png)).toBe(0);
    }
  });

  it('differs with the theme and with what was asked for', async () => {
    const asked = composeChart([realRole('ceo')], realKnowledge, realKnowledge.charts[0]);
    const other = composeChart([realRole('coo')], realKnowledge, realKnowledge.charts[0]);
    const drawn = await Promise.all([
      drawChart(asked, 'light'),
      drawChart(asked, 'dark'),
      drawChart(other, 'light'),
    ]);
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(3);
  });

  it('has dotted lines where the chart has some, and says what they mean', async () => {
    const { svg } = await drawChart(chart, 'light');
    expect(svg).toContain('stroke-dasharray');
    expect(readSvg(svg).loose.map(({ text }) => text)).toContain('only in some organisations');
    const board = composeChart([realRole('board')], realKnowledge);
    expect((await drawChart(board, 'light')).svg).not.toContain('stroke-dasharray');
  });

  it('leaves out the rarest of too many, and counts them', async () => {
    const { svg } = await drawChart(composeChart([realRole('coo'), realRole('cfo')], realKnowledge), 'light');
    const texts = readSvg(svg).boxes.flatMap((box) => box.texts.map(({ text }) => text));
    expect(texts).toContain('and 5 more');
    expect(texts).toContain('Heads of most');
    expect(texts).not.toContain('Chief technology');
  });
});

describe('an organisation', () => {
  /** Somebody with a boss, who leads this many others. */
  const wide = (count: number): Chart => {
    const below = Array.from({ length: count }, (_, index) => `Team ${index + 1}`);
    return {
      title: 'Wide',
      nodes: ['Boss', 'Head', ...below].map((name) => ({ key: name, name, asked: false })),
      lines: [
        { above: 'Boss', below: 'Head', kind: 'solid' },
        ...below.map((name) => ({ above: 'Head', below: name, kind: 'solid' as const })),
      ],
      sources: [],
    };
  };

  it.each([
    [3, ['Boss', 'Head', 'Team 1', 'Team 2', 'Team 3']],
    [7, ['Boss', 'Head', 'Team 1', 'Team 2', 'and 5 more']],
  ])('of %i teams shows as many as fit a phone', async (count, shown) => {
    const { svg, width } = await drawChart(wide(count), 'light');
    expect(readSvg(svg).boxes.map(({ texts }) => texts.map(({ text }) => text).join(' '))).toEqual(shown);
    expect(width).toBe(400);
  });
});

/** Any charts: circles, lonely nodes, and names of any characters. */
function anyChart(text: fc.Arbitrary<string>): fc.Arbitrary<Chart> {
  return fc.integer({ min: 1, max: 9 }).chain((count) => {
    const keys = Array.from({ length: count }, (_, index) => `k${index}`);
    const line = fc.record({
      above: fc.constantFrom(...keys),
      below: fc.constantFrom(...keys),
      kind: fc.constantFrom('solid' as const, 'dotted' as const),
      note: fc.option(text, { nil: undefined }),
    });
    return fc.record({
      title: text,
      nodes: fc.tuple(
        ...keys.map((key) => fc.record({ key: fc.constant(key), name: text, asked: fc.boolean() })),
      ),
      lines: fc.uniqueArray(line, { selector: ({ above, below }) => `${above} ${below}`, maxLength: 12 }),
      sources: fc.constant([]),
    });
  });
}

describe('any chart', () => {
  it('can be drawn, whatever its words and however its lines run', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^[<>&"'\\{}|;\]\n\r\t ]{0,20}$/),
      fc.constantFrom('</text><script>', ']]>', '&amp;', '\\N', '<<B>x</B>>', '\u202e', '\ud800', ''),
    );
    await fc.assert(
      fc.asyncProperty(anyChart(nasty), async (chart) => {
        // resvg reads the SVG as strict XML, and Graphviz the layout: either would throw.
        const { svg, png } = await drawChart(chart, 'light');
        expect(svg).not.toMatch(/NaN|undefined|Infinity|<script/);
        expect(png.length).toBeGreaterThan(100);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps its words inside its boxes, however long they are', async () => {
    const words = fc.lorem({ maxCount: 14 });
    const long = fc.oneof(
      words,
      fc.stringMatching(/^[A-Za-zÄÖÜéñøЖЩŁ]{1,60}$/),
      fc.stringMatching(/^[MW]{30,60}$/),
    );
    await fc.assert(
      fc.asyncProperty(anyChart(long), async (chart) => {
        const { svg } = await drawChart(chart, 'light');
        for (const box of readSvg(svg).boxes) {
          for (const { ink, text } of box.texts) expect(isInside(ink, box, 3), text).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
