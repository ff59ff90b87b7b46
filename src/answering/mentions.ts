import type { Fact } from './knowledge.ts';
import { asWayOfAsking } from './normalise.ts';

/** Facts and cues are read once: the same few are held against each other again and again. */
const sentencesOf = new WeakMap<Fact, readonly string[]>();
const readCues = new WeakMap<readonly string[], readonly string[]>();

/** Whether a fact speaks of a condition though it does not depend on it. */
export function mentions(fact: Fact, cues: readonly string[]): boolean {
  const sentences = sentencesOf.get(fact) ?? fact.answer.split(/[.:;]\s/).map(fence);
  sentencesOf.set(fact, sentences);
  return hasAny(sentences, cues);
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
  const read = readCues.get(cues) ?? cues.map(fence);
  readCues.set(cues, read);
  return read.some((cue) => texts.some((text) => text.includes(cue) || hasApart(text, cue)));
}

const kinds = new Set(
  'company companies firm firms business businesses organisation organisations'.split(' '),
);

/** "In a small or mid-size firm" speaks of a small firm. */
function hasApart(text: string, cue: string): boolean {
  const [kind, noun = '', more] = cue.trim().split(' ');
  if (more !== undefined || !kinds.has(noun)) return false;
  return new RegExp(` ${kind} (?:[a-z]+ ){1,3}${noun} `).test(text);
}

/** Between blanks, so that only whole words are found in it. */
function fence(text: string): string {
  return ` ${asWayOfAsking(text)} `;
}
