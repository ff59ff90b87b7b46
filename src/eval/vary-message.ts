import { pick, type Random } from '../bench/random.ts';
import { isRealWord } from './is-real-word.ts';

/** A way in which people's messages differ without meaning anything else by it. */
export interface Variation {
  readonly name: string;
  /** The message so changed; nothing where it cannot be. */
  readonly vary: (message: string, random: Random) => string | undefined;
}

/** A single letter that is wrong is another letter, and nothing else. */
const shortestMistyped = 2;
/** Slips that make another word are drawn again: nobody can tell "form" from "from", or "CFO" from "COO". */
const mostDraws = 20;

/** Ten ways of writing the same. */
export const variations: readonly Variation[] = [
  { name: 'hey @coo-bot in front', vary: (message) => `hey @coo-bot ${message}` },
  { name: 'all capitals', vary: (message) => differing(message, capitalise(message)) },
  { name: 'no punctuation, or "??"', vary: changePunctuation },
  { name: 'an emoji behind', vary: (message, random) => `${message} ${pick(emoji, random)}` },
  { name: 'a polite frame', vary: (message, random) => pick(frames, random)(message) },
  { name: 'one wrong letter', vary: (message, random) => mistype(message, random, replaceLetter) },
  { name: 'two letters swapped', vary: (message, random) => mistype(message, random, swapLetters) },
  { name: 'a space missing', vary: joinWords },
  { name: 'double spaces', vary: (message) => differing(message, message.replaceAll(' ', '  ')) },
  { name: "Slack's formatting", vary: formatForSlack },
];

const emoji = [':wave:', '🙏', ':eyes:', '🙂'] as const;

const frames = [
  (message: string) => `could you please tell me ${message}, thanks`,
  (message: string) => `hi, quick question: ${message} thank you`,
  (message: string) => `${message} please`,
  (message: string) => `sorry to bother you, ${message}`,
] as const;

function differing(message: string, changed: string): string | undefined {
  return changed === message ? undefined : changed;
}

/** What Slack escapes stays as it is: nobody types `&amp;`. */
function capitalise(message: string): string {
  return message.toUpperCase().replace(/&(?:AMP|LT|GT);/g, (sign) => sign.toLowerCase());
}

function changePunctuation(message: string): string {
  const bare = message.replace(/(?<!&(?:amp|lt|gt)|:[a-z_]+)[.,;:!?]+(?=\s|$)/g, '');
  return bare === message ? `${message}??` : bare;
}

/** Changes one word, names and abbreviations too; digits and mark-up are left alone. */
function mistype(
  message: string,
  random: Random,
  change: (word: string, random: Random) => string,
): string | undefined {
  const words = [...message.matchAll(/(?<![&:@<|\w])[A-Za-z]+(?![\w|>])/g)].filter(
    ([word]) => word.length >= shortestMistyped,
  );
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const { 0: word, index } = pick([first, ...others], random);
    const changed = change(word, random);
    if (changed !== word && !isRealWord(changed)) {
      return message.slice(0, index) + changed + message.slice(index + word.length);
    }
  }
  return undefined;
}

function replaceLetter(word: string, random: Random): string {
  const place = Math.floor(random() * word.length);
  const others = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => letter !== word[place]?.toLowerCase());
  return word.slice(0, place) + (others[Math.floor(random() * others.length)] ?? '') + word.slice(place + 1);
}

/** Swapping two equal letters changes nothing, so another pair is taken. */
function swapLetters(word: string, random: Random): string {
  const places = [...word].flatMap((letter, place) =>
    place + 1 < word.length && letter !== word[place + 1] ? [place] : [],
  );
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return word;
  return word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
}

/** Leaves one space out, unless that makes another word: "a head" is not "ahead". */
function joinWords(message: string, random: Random): string | undefined {
  const borders = [...message.matchAll(/(?<=\b([A-Za-z']+)) (?=([A-Za-z']+))/g)].filter(
    ([, before = '', after = '']) => !isRealWord(before + after),
  );
  const [first, ...others] = borders;
  if (first === undefined) return undefined;
  const { index } = pick([first, ...others], random);
  return message.slice(0, index) + message.slice(index + 1);
}

function formatForSlack(message: string, random: Random): string {
  const words = message.split(' ');
  const place = Math.floor(random() * words.length);
  const marked = words.map((word, index) => (index === place && word !== '' ? `*${word}*` : word));
  return `<@U1> ${marked.join(' ')}`;
}
