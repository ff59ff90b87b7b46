const sentenceEnd = /[.!?\u2026]["')\u201D\u2019]?\s+|\n+/g;
const ellipsis = '\u2026';

/** Cuts text into pieces of at most `limit` characters, at the ends of sentences or else at spaces. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = findCut(rest, limit);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** Shortens text to at most `limit` characters and marks that with an ellipsis. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const [first = ''] = splitText(text, limit - ellipsis.length);
  return `${first}${ellipsis}`;
}

function findCut(text: string, limit: number): number {
  const window = text.slice(0, limit);
  const sentence = lastEnd(window.matchAll(sentenceEnd));
  // A sentence end near the beginning would waste the piece.
  if (sentence > limit / 2) return sentence;
  const space = lastEnd(window.matchAll(/\s+/g));
  if (space > limit / 2) return space;
  return limit - unfinishedEnd(window);
}

function lastEnd(matches: Iterable<RegExpExecArray>): number {
  let end = 0;
  for (const match of matches) end = match.index + match[0].length;
  return end;
}

/** How much of the end is half of a character: an entity such as `&amp;`, or a surrogate pair. */
function unfinishedEnd(window: string): number {
  const half = /&[a-z]{0,3}$|[\uD800-\uDBFF]$/.exec(window);
  return half === null ? 0 : half[0].length;
}
