import { type Chart, withoutLine } from '../answering/charts/chart.ts';

/** Slack's limit for the alternative text of a picture, in characters. */
const mostCharacters = 2_000;

/** Says in words what a picture shows: its title and all its lines, as many as there is room for. */
export function describeChart({ title, nodes, lines }: Chart): string {
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  const drawn = new Set(lines.flatMap(({ above, below }) => [above, below]));
  const sentences = [
    `${title}.`,
    ...lines.map(({ below, above, note }) => {
      const hedge = note === undefined ? '' : ` (${note})`;
      return `${names.get(below) ?? below}: reports to ${names.get(above) ?? above}${hedge}.`;
    }),
    ...nodes.filter(({ key }) => !drawn.has(key)).map(({ name }) => `${name}: ${withoutLine}.`),
  ].map((sentence) => sentence.replace(/\s+/g, ' '));
  const whole = sentences.join(' ');
  if (whole.length <= mostCharacters) return whole;
  return shorten(sentences);
}

function shorten(sentences: readonly string[]): string {
  let told = '';
  for (const [place, sentence] of sentences.entries()) {
    const rest = `And ${sentences.length - place} more.`;
    if (told.length + sentence.length + 1 + rest.length + 1 > mostCharacters) return `${told}${rest}`;
    told += `${sentence} `;
  }
  return told.trimEnd();
}
