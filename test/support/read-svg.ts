import { Resvg } from '@resvg/resvg-js';
import { fontOptions } from '../../src/pictures/fonts.ts';

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnBox extends Area {
  /** What each line of text says, and where its ink is. */
  readonly texts: readonly { readonly text: string; readonly ink: Area }[];
}

export interface DrawnSvg {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DrawnBox[];
  /** Texts that stand in no box: the heading, and what the lines mean. */
  readonly loose: readonly { readonly text: string; readonly ink: Area }[];
  /** Points along each line between boxes. */
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** Looks at a drawn chart as a reader would: where its boxes are, where its lines run, and where its letters are. */
export function readSvg(svg: string): DrawnSvg {
  const number = (text: string, name: string): number =>
    Number(new RegExp(`\\b${name}="([-\\d.]+)"`).exec(text)?.[1]);
  const [before = '', drawing = '', after = ''] = svg.split(/<g transform="[^"]*">|^<\/g>$/m);
  const shift = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(svg)?.slice(1).map(Number) ?? [];
  const by = { x: shift[0] ?? 0, y: shift[1] ?? 0 };
  const texts = (part: string, move = { x: 0, y: 0 }) =>
    [...part.matchAll(/<text .*?<\/text>/g)].flatMap(([element]) => {
      const ink = inkOf(element, move);
      return ink === undefined ? [] : [{ text: element.replace(/<[^>]*>/g, ''), ink }];
    });
  return {
    width: number(svg, 'width'),
    height: number(svg, 'height'),
    boxes: [...drawing.matchAll(/<g>(<rect [^>]*>)(.*?)<\/g>/g)].map(([, rect = '', inside = '']) => {
      const left = number(rect, 'x') + by.x;
      const top = number(rect, 'y') + by.y;
      const [right, bottom] = [left + number(rect, 'width'), top + number(rect, 'height')];
      return { left, top, right, bottom, texts: texts(inside, by) };
    }),
    loose: [...texts(before), ...texts(after)],
    lines: [...drawing.matchAll(/<path d="M([^"]*)"/g)].map(([, path = '']) => {
      const [x = 0, y = 0, ...rest] = (path.match(/[-\d.]+/g) ?? []).map(Number);
      return alongCurves([x, y, ...rest]).map((point) => ({ x: point.x + by.x, y: point.y + by.y }));
    }),
  };
}

/** Where the letters of a text element are, measured by what draws them. */
function inkOf(element: string, by: { x: number; y: number }): Area | undefined {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" font-family="Inter">${element}</svg>`;
  const box = new Resvg(svg, { font: fontOptions }).getBBox();
  if (box === undefined) return undefined;
  const [left, top] = [box.x + by.x, box.y + by.y];
  return { left, top, right: left + box.width, bottom: top + box.height };
}

/** Points of Bézier curves that are given by a start and three points each. */
function alongCurves(numbers: readonly number[]): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  for (let at = 0; at + 7 < numbers.length; at += 6) {
    for (let step = 0; step <= 20; step += 1) {
      const t = step / 20;
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      const mix = (offset: number): number =>
        weights.reduce((sum, weight, place) => sum + weight * (numbers[at + 2 * place + offset] ?? 0), 0);
      points.push({ x: mix(0), y: mix(1) });
    }
  }
  return points;
}
