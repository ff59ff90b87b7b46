import type { MeasureText, TextStyle } from './fonts.ts';

/** Breaks a text into lines of at most `width` pixels, between words, or inside a word that is too long for a line. */
export function wrapText(
  text: string,
  { width, style, measureText }: { width: number; style: TextStyle; measureText: MeasureText },
): string[] {
  const fits = (line: string): boolean => measureText(line, style) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/\s+/).flatMap((word) => splitWord(word, fits))) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = piece;
    }
  }
  return [...lines, line].filter((each) => each !== '');
}

function splitWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
