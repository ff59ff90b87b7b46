import { createHash } from 'node:crypto';
import type { Chart } from '../answering/charts/chart.ts';
import { keepLatest } from '../answering/text/keep-latest.ts';
import { describeChart } from './describe-chart.ts';
import type { DrawChart } from './draw-chart.ts';
import type { Theme } from './themes.ts';

export interface Picture {
  readonly png: Uint8Array;
  /** The lines in words, 2000 characters at most. */
  readonly altText: string;
  /** In pixels, as it is meant to be seen; the PNG has twice as many each way. */
  readonly width: number;
  readonly height: number;
}

export interface Pictures {
  /**
   * Draws a chart. Same chart and theme, same bytes. Rejects where the machine cannot draw, for want of a build of resvg;
   * then the chart's tree has to do.
   */
  draw(chart: Chart, theme: Theme): Promise<Picture>;
}

/** How many pictures are kept, a tenth of a megabyte each. */
const mostKept = 60;

/** Makes what draws charts. It loads its libraries with the first picture, so that the bot starts without them. */
export function createPictures(): Pictures {
  const kept = new Map<string, Promise<Picture>>();
  let loading: Promise<DrawChart> | undefined;
  const load = (): Promise<DrawChart> => {
    loading ??= import('./draw-chart.ts').then(({ createDrawChart }) => createDrawChart());
    return loading;
  };
  const drawAnew = async (chart: Chart, theme: Theme): Promise<Picture> => {
    const drawChart = await load();
    const { png, width, height } = await drawChart(chart, theme);
    return { png, width, height, altText: describeChart(chart) };
  };
  return {
    draw(chart, theme) {
      const key = hashContent(chart, theme);
      const known = kept.get(key);
      const picture = known ?? drawAnew(chart, theme);
      keepLatest(kept, key, picture, mostKept);
      // What failed is tried again the next time.
      if (known === undefined) picture.catch(() => kept.delete(key));
      return picture;
    },
  };
}

/** Of all that is drawn; the sources stand beside the picture. */
function hashContent({ title, nodes, lines }: Chart, theme: Theme): string {
  return createHash('sha256')
    .update(JSON.stringify([theme, title, nodes, lines]))
    .digest('hex');
}
