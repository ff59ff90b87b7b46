import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { keepLatest } from '../answering/text/keep-latest.ts';

const require = createRequire(import.meta.url);

export const fontFamily = 'Inter';

const fontFiles = {
  400: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};

/** What resvg needs to write text the same way on every machine: our font and no other. */
export const fontOptions: NonNullable<ResvgRenderOptions['font']> = {
  fontFiles: Object.values(fontFiles),
  loadSystemFonts: false,
  defaultFontFamily: fontFamily,
};

export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly weight: keyof typeof fontFiles;
}

/** The width in pixels of a line of text. */
export type MeasureText = (text: string, style: TextStyle) => number;

const mostMeasured = 5_000;

/** Makes a {@link MeasureText} that measures by what draws the text, and remembers. */
export function createMeasureText(): MeasureText {
  const measured = new Map<string, number>();
  return (text, style) => {
    const key = `${style.weight} ${style.size} ${text}`;
    const width = measured.get(key) ?? measureInk(text, style);
    keepLatest(measured, key, width, mostMeasured);
    return width;
  };
}

function measureInk(text: string, { size, weight }: TextStyle): number {
  const font = `font-family="${fontFamily}" font-size="${size}" font-weight="${weight}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text ${font}>${escapeXml(text)}</text></svg>`;
  const box = new Resvg(svg, { font: { ...fontOptions, fontFiles: [fontFiles[weight]] } }).getBBox();
  // The box is that of the ink; beside it there is as much air on the right as on the left.
  return box === undefined ? 0 : box.width + 2 * Math.max(0, box.x);
}

/** Text for an SVG: letters, marks, digits, punctuation and signs; what XML or a reader cannot see is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
