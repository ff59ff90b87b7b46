/**
 * Puts slips right in a message as it was typed: what parts its sentences, and "'s" behind a word, is still there to be
 * read.
 * @param words the words of the message, as it is normalised.
 * @param meant what each of them was meant to be.
 */
export function mendText(
  text: string,
  words: readonly string[],
  meant: readonly (readonly string[])[],
): string {
  let mended = text;
  for (const [place, word] of words.entries()) {
    const right = meant[place] ?? [word];
    if (right.length === 1 && right[0] === word) continue;
    mended = mended.replace(asTyped(word), right.join(' '));
  }
  return mended;
}

/** A word as it may be typed: in capitals, or with an apostrophe that is lost in reading. */
function asTyped(word: string): RegExp {
  return new RegExp(`(?<![a-z])${[...word].join("['’]?")}(?![a-z])`, 'i');
}

/** Short words in capitals, unless all is in capitals: abbreviations that are meant, be they known to us or not. */
export function listCapitals(text: string): ReadonlySet<string> {
  if (!/[A-Z]{2}/.test(text) || !/(?<![&:@<])\b[a-z]{2,}\b(?![;:>])/.test(text)) return new Set();
  return new Set([...text.matchAll(/\b[A-Z]{2,4}\b/g)].map(([word]) => word.toLowerCase()));
}
