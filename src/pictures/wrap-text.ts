import type { MeasureText, TextStyle } from './fonts.ts';

/**
 * Breaks a text into as few lines of at most `width` pixels as it needs, between words, or inside a word that is too long
 * for a line; the lines are about equally long.
 */
export function wrapText(
  text: string,
  { width, style, measureText }: { width: number; style: TextStyle; measureText: MeasureText },
): string[] {
  const measure = (part: string): number => measureText(part, style);
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => splitWord(word, width, measure))
    .map((word) => ({ word, width: measure(word) }));
  const space = measure('n n') - measure('nn');
  const fill = (room: number): string[] => fillLines(words, room, space);
  const fewest = fill(width).length;
  const whole = words.reduce((sum, word) => sum + word.width + space, 0);
  // The narrowest room that needs no more lines leaves no word alone in the last one.
  for (let room = Math.min(width, whole / Math.max(1, fewest)); room < width; room += 4) {
    const lines = fill(room);
    if (lines.length <= fewest) return lines;
  }
  return fill(width);
}

function fillLines(words: readonly { word: string; width: number }[], room: number, space: number): string[] {
  const lines: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const { word, width } of words) {
    if (used + space + width <= room) {
      lines.push(`${lines.pop() ?? ''} ${word}`);
      used += space + width;
    } else {
      lines.push(word);
      used = width;
    }
  }
  return lines;
}

function splitWord(word: string, width: number, measure: (part: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
