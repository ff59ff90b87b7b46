import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { renderAsync } from '@resvg/resvg-js';
import type { Chart } from '../answering/charts/chart.ts';
import { createMeasureText, fontOptions } from './fonts.ts';
import { layOut } from './lay-out.ts';
import { planPicture } from './plan-picture.ts';
import { type Drawing, renderSvg, roomOnPhone } from './render-svg.ts';
import { type Theme, themes } from './themes.ts';

/** Pixels of the PNG for each pixel of the drawing, so that it is sharp on a phone. */
export const sharpness = 2;

export interface DrawnChart extends Drawing {
  readonly png: Uint8Array;
}

export type DrawChart = (chart: Chart, theme: Theme) => Promise<DrawnChart>;

/** Loads Graphviz and makes what draws with it; the same chart and theme give the same bytes. */
export async function createDrawChart(): Promise<DrawChart> {
  const tools = { graphviz: await Graphviz.load(), measureText: createMeasureText() };
  return async (chart, theme) => {
    const layout = layOut(planPicture(chart), roomOnPhone, tools);
    const drawing = renderSvg(chart.title, layout, {
      palette: themes[theme],
      measureText: tools.measureText,
    });
    const image = await renderAsync(drawing.svg, {
      font: fontOptions,
      fitTo: { mode: 'zoom', value: sharpness },
    });
    return { ...drawing, png: image.asPng() };
  };
}
