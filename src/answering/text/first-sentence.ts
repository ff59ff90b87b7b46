/** The first sentence and what follows it. */
export function splitFirstSentence(text: string): [string, string] {
  const end = /[.!?](?=\s+[A-Z"“])/.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()];
}

/** All sentences of a text, in order. */
export function splitSentences(text: string): string[] {
  const [first, rest] = splitFirstSentence(text);
  return rest === '' ? [first] : [first, ...splitSentences(rest)];
}
