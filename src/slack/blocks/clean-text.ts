/** Makes any string fit to send: no halves of surrogate pairs, no control characters, no blank ends. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?!\n)\p{Control}/gu, ' ')
    .trim();
}
