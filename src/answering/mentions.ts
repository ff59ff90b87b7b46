import type { Fact } from './knowledge.ts';
import { asWayOfAsking } from './normalise.ts';

/** Facts and cues are read once: the same few are held against each other again and again. */
const sentencesOf = new WeakMap<Fact, readonly string[]>();
const readCues = new WeakMap<readonly string[], readonly string[]>();

/** Whether a fact speaks of a condition though it does not depend on it. */
export function mentions(fact: Fact, cues: readonly string[]): boolean {
  const sentences = sentencesOf.get(fact) ?? fact.answer.split(/[.:;]\s/).flatMap(readSentence);
  sentencesOf.set(fact, sentences);
  return hasAny(sentences, cues);
}

/** Whether a question, read into slots, speaks of a condition; the slot of one reads as its name. */
export function mentionsInSlots(slots: readonly string[], cues: readonly string[]): boolean {
  return hasAny([fence(slots.join(' '))], cues);
}

function hasAny(texts: readonly string[], cues: readonly string[]): boolean {
  const read = readCues.get(cues) ?? cues.map(fence);
  readCues.set(cues, read);
  return read.some((cue) => texts.some((text) => text.includes(cue)));
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
