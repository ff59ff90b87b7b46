/** The first sentence and what follows it. */
export function splitFirstSentence(text: string): [string, string] {
  const end = /[.!?](?=\s+[A-Z"“])/.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()];
}
