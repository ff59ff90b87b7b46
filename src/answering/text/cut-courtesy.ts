const word = "[a-z\\d]+(?:['’][a-z]+)*";
const [firstWord, lastWord, everyWord] = [
  new RegExp(word, 'i'),
  new RegExp(`${word}(?=[^a-z\\d]*$)`, 'i'),
  new RegExp(word, 'gi'),
];
/** In words; longer phrases are not looked for. */
const longest = 8;

/**
 * Makes what takes greetings, thanks and the like off both ends of a text, which stays as it was typed between them. A
 * text that is nothing else stays whole.
 */
export function createCourtesyCutter(phrases: readonly string[]): (text: string) => string {
  const known = new Set(phrases.map(plainOf));
  // Most messages begin and end with other words, which one look tells.
  const firsts = new Set([...known].map((phrase) => phrase.split(' ')[0]));
  const lasts = new Set([...known].map((phrase) => phrase.split(' ').at(-1)));
  const mayOpen = (text: string): boolean => firsts.has(plainOf(firstWord.exec(text)?.[0] ?? ''));
  const mayClose = (text: string): boolean => lasts.has(plainOf(lastWord.exec(text)?.[0] ?? ''));
  return (text) => {
    if (!mayOpen(text) && !mayClose(text)) return text;
    const words = [...text.matchAll(everyWord)];
    const plain = words.map(([word]) => plainOf(word));
    const startOf = (place: number): number => words[place]?.index ?? text.length;
    const endOf = (place: number): number => startOf(place) + (words[place]?.[0].length ?? 0);
    const isCourtesy = (from: number, to: number): boolean => known.has(plain.slice(from, to).join(' '));
    const measure = (isPhrase: (length: number) => boolean): number => {
      for (let length = longest; length > 0; length -= 1) if (isPhrase(length)) return length;
      return 0;
    };
    let [from, to, length] = [0, words.length, 0];
    do {
      length = measure((most) => from + most <= to && isCourtesy(from, from + most));
      from += length;
    } while (length > 0);
    do {
      length = measure((most) => to - most >= from && isCourtesy(to - most, to));
      to -= length;
    } while (length > 0);
    if (from >= to) return text;
    const rest = text.slice(endOf(to - 1));
    const behind = to === words.length ? rest : (rest.match(/^\s*[?!]+/)?.[0] ?? '');
    return text.slice(from === 0 ? 0 : startOf(from), endOf(to - 1)) + behind;
  };
}

function plainOf(words: string): string {
  return words.toLowerCase().replace(/['’,]/g, '');
}
