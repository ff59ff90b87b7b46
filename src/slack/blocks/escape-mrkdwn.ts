const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that look the same to a reader and mean nothing to Slack. */
const lookAlikes: Record<string, string> = { '*': '\u2217', _: '\u02CD', '~': '\u223C', '`': '\u02CB' };

/** Text that Slack shows as it stands: no mentions, links, formatting, quotes or emoji codes come alive in it. */
export function escapeMrkdwn(text: string): string {
  return (
    text
      // A marker inside a word, as in snake_case, formats nothing and may stay.
      .replace(/`|(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])/gu, (marker) => lookAlikes[marker] ?? marker)
      .replace(/:(?=[\w+'-]+:)/g, '\u2236')
      .replace(/^(\s*)>/gm, '$1\u203A')
      .replace(/[&<>]/g, (character) => entities[character] ?? character)
  );
}
