import type { MeasureText, TextStyle } from './fonts.ts';
import type { PlannedBox } from './plan-picture.ts';
import { wrapText } from './wrap-text.ts';

/** A line of text with the place of its baseline, in pixels below the top of what it stands in. */
export interface PlacedText {
  readonly text: string;
  readonly baseline: number;
  readonly style: TextStyle;
  readonly part: 'name' | 'note';
}

export interface SetText {
  readonly lines: readonly PlacedText[];
  /** Where it ends, in pixels. */
  readonly foot: number;
}

export interface MeasuredBox {
  readonly kind: PlannedBox['kind'];
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedText[];
}

const nameStyle: TextStyle = { size: 14, weight: 600 };
export const noteStyle: TextStyle = { size: 11.5, weight: 400 };
/** Between the edge of a box and its text. */
const padding = { beside: 7, above: 9 };
const noteGap = 3;
/** How far capitals stand above the baseline, as a share of the size: a line of text is centred by them. */
const capitals = 0.73;

/** Sets the name and the notes of a box one under the other; the height follows from them. */
export function measureBox(
  { name, notes, kind }: PlannedBox,
  width: number,
  measureText: MeasureText,
): MeasuredBox {
  const room = { width: width - 2 * padding.beside, measureText };
  const style = kind === 'more' ? noteStyle : nameStyle;
  let set = setText(name, { ...room, style, top: padding.above });
  const part = kind === 'more' ? 'note' : 'name';
  const lines = set.lines.map((line): PlacedText => ({ ...line, part }));
  for (const note of notes) {
    set = setText(note, { ...room, style: noteStyle, top: set.foot + noteGap });
    lines.push(...set.lines);
  }
  return { kind, width, height: set.foot + padding.above, lines };
}

/** Sets a text in lines of at most `width` pixels below `top`. */
export function setText(
  text: string,
  room: { width: number; style: TextStyle; top: number; measureText: MeasureText },
): SetText {
  const { style, top } = room;
  const lines = wrapText(text, room);
  const height = Math.round(style.size * 1.28);
  return {
    lines: lines.map((line, place) => ({
      text: line,
      baseline: top + (place + 0.5) * height + (style.size * capitals) / 2,
      style,
      part: 'note',
    })),
    foot: top + lines.length * height,
  };
}
