import { asWayOfAsking, normalise } from './normalise.ts';

/** In words; longer phrases are not looked for. */
const longest = 8;

/**
 * Makes what takes greetings, thanks and the like off both ends of a text, which stays as it was typed between them. A
 * text that is nothing else stays whole.
 */
export function createCourtesyCutter(phrases: readonly string[]): (text: string) => string {
  const known = new Set(phrases.map(asWayOfAsking));
  // Most messages begin and end with other words, which one look tells.
  const firsts = new Set(phrases.map((phrase) => normalise(phrase)[0]));
  const lasts = new Set(phrases.map((phrase) => normalise(phrase).at(-1)));
  return (text) => {
    const words = [...text.matchAll(/[a-z\d]+(?:['’][a-z]+)*/gi)];
    const startOf = (place: number): number => words[place]?.index ?? text.length;
    const endOf = (place: number): number => startOf(place) + (words[place]?.[0].length ?? 0);
    const isCourtesy = (from: number, to: number): boolean =>
      known.has(asWayOfAsking(text.slice(startOf(from), endOf(to - 1))));
    const measure = (isPhrase: (length: number) => boolean): number => {
      for (let length = longest; length > 0; length -= 1) if (isPhrase(length)) return length;
      return 0;
    };
    const measureStart = (from: number, to: number): number =>
      firsts.has(normalise(words[from]?.[0] ?? '')[0])
        ? measure((length) => from + length <= to && isCourtesy(from, from + length))
        : 0;
    const measureEnd = (from: number, to: number): number =>
      lasts.has(normalise(words[to - 1]?.[0] ?? '').at(-1))
        ? measure((length) => to - length >= from && isCourtesy(to - length, to))
        : 0;
    let [from, to, length] = [0, words.length, 0];
    do {
      length = measureStart(from, to);
      from += length;
    } while (length > 0);
    do {
      length = measureEnd(from, to);
      to -= length;
    } while (length > 0);
    if (from >= to) return text;
    const rest = text.slice(endOf(to - 1));
    const behind = to === words.length ? rest : (rest.match(/^\s*[?!]+/)?.[0] ?? '');
    return text.slice(from === 0 ? 0 : startOf(from), endOf(to - 1)) + behind;
  };
}
