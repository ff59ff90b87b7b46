import type { Condition, Fact } from '../knowledge.ts';
import { asWayOfAsking } from '../text/normalise.ts';

/** Facts and cues are read once: the same few are held against each other again and again. */
const sentencesOf = new WeakMap<Fact, readonly string[]>();
const readCues = new WeakMap<readonly string[], readonly Cue[]>();

interface Cue {
  readonly words: string;
  /** The same with a few words between, where it may have them. */
  readonly apart?: RegExp | undefined;
}

/** Whether a fact speaks of a condition though it does not depend on it. */
export function mentions(fact: Fact, cues: readonly string[]): boolean {
  const sentences = sentencesOf.get(fact) ?? fact.answer.split(/[.:;]\s/).flatMap(readSentence);
  sentencesOf.set(fact, sentences);
  return hasAny(sentences, cues);
}

/** Whether a fact holds under all of some circumstances, or speaks of them. */
export function tellsOfAll(fact: Fact, named: readonly Condition[]): boolean {
  return named.every(({ id, cues }) => fact.conditions.includes(id) || mentions(fact, cues));
}

/** Whether a question, read into slots, speaks of a condition; the slot of one reads as its name. */
export function mentionsInSlots(slots: readonly string[], cues: readonly string[]): boolean {
  return hasAny([fence(slots.join(' '))], cues);
}

/** How a post is named that is not the role it is named after: "deputy COO", "deputy and regional COOs". */
export function listPostCues(modifiers: readonly string[], role: string): string[] {
  return modifiers.flatMap((word) =>
    [role, `${role}s`, 'and', 'or', '{role}'].map((next) => `${word} ${next}`),
  );
}

function hasAny(texts: readonly string[], cues: readonly string[]): boolean {
  const read = readCues.get(cues) ?? cues.map(readCue);
  readCues.set(cues, read);
  return read.some(({ words, apart }) =>
    texts.some((text) => text.includes(words) || apart?.test(text) === true),
  );
}

const kinds = new Set(
  'company companies firm firms business businesses organisation organisations'.split(' '),
);

/** "In a small or mid-size firm" speaks of a small firm. */
function readCue(cue: string): Cue {
  const words = fence(cue);
  const [kind, noun = '', more] = words.trim().split(' ');
  const mayBeApart = more === undefined && kinds.has(noun);
  return { words, apart: mayBeApart ? new RegExp(` ${kind} (?:[a-z]+ ){1,3}${noun} `) : undefined };
}

/** A sentence as it stands, and without the country: "large US companies" are large companies. */
function readSentence(sentence: string): string[] {
  const whole = fence(sentence);
  const anywhere = whole.replace(/ (usa|uk|english|british)(?= )/g, '');
  return anywhere === whole ? [whole] : [whole, anywhere];
}

/** Between blanks, so that only whole words are found in it. */
function fence(text: string): string {
  return ` ${asWayOfAsking(text)} `;
}
