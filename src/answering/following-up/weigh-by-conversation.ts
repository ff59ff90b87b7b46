import type { Situation } from '../deciding/decision.ts';
import { speaksOfOwnRole } from '../learning/confidence.ts';
import type { Interpretation } from '../learning/interpret.ts';
import type { Guess } from '../learning/linear-model.ts';

/**
 * What a facet counts for that was spoken of last, or that people tend to ask about next; and what it counts for that
 * its facts have the words of the message, as an exponent. All numbers here are chosen by `npm run eval`.
 */
const pull = { last: 6, next: 2, words: 2 } as const;
/** A message of so many words is a whole sentence, and one of so many fewer is none at all. */
const lengths = { whole: 10, least: 4 } as const;
/** How far a short message is from a sentence of its own that only has a pronoun for the role. */
const gapOfPronoun = 0.5;
/** How much of its certainty a reading of a word or two keeps: they are like many a way of asking by chance. */
const trustInFragments = 0.5;
/** Below this probability, words are searched for in the facts of the last facet only. */
const worthSearching = 0.02;

/** The facet that is likeliest in this conversation; what is missing to 1 is small talk and messages not for us. */
export function likeliestFacet(situation: Situation, completed: Interpretation): Guess {
  const { conversation, catalogue, cues } = situation;
  // "How do they differ?" has the very word for what it asks.
  const last = cues.compares ? [...conversation.facets, 'difference'] : conversation.facets;
  const next = conversation.facets.flatMap((facet) => catalogue.facet(facet)?.next ?? []);
  const unfinished = readUnfinished(situation) * (standsForRole(completed) ? gapOfPronoun : 1);
  const trust = 1 - (1 - trustInFragments) * unfinished;
  const read = bothReadings(situation, completed);
  const weighed = read.map(({ label, probability }) => {
    const near = last.includes(label) ? pull.last : next.includes(label) ? pull.next : 1;
    const search = near === pull.last || probability * near > worthSearching;
    const words = search ? Math.exp(pull.words * shareWords(situation, label)) : 1;
    return { label, probability: probability ** trust * near ** unfinished * words };
  });
  const elsewhere = Math.max(0, 1 - addUp(read)) ** trust;
  const best = weighed.reduce((one, other) => (other.probability > one.probability ? other : one));
  return { label: best.label, probability: best.probability / (addUp(weighed) + elsewhere) };
}

function addUp(guesses: readonly Guess[]): number {
  return guesses.reduce((sum, { probability }) => sum + probability, 0);
}

/** From 0, a sentence of its own, to 1, a word or two; where nothing was asked before, nothing can be finished. */
function readUnfinished({ reading, cues, conversation }: Situation): number {
  if (conversation.facets.length === 0) return 0;
  // "And if there is a new boss?" is half a sentence, however long.
  if (cues.supposes && cues.continues) return 1;
  const missing = (lengths.whole - reading.question.slots.length) / (lengths.whole - lengths.least);
  return Math.min(1, Math.max(0, missing));
}

/** A pronoun stands for the role in the very place where that would be named. */
function standsForRole({ question }: Interpretation): boolean {
  return question.inPlace;
}

/**
 * A message that names no role is read both as it stands, for follow-ups are known in such words, and as one about the
 * role spoken of.
 */
function bothReadings(situation: Situation, completed: Interpretation): readonly Guess[] {
  const { reading } = situation;
  if (reading.question.roles.length > 0) return completed.facets;
  const alone = new Map(reading.facets.map(({ label, probability }) => [label, probability]));
  return completed.facets.map(({ label, probability }) => ({
    label,
    probability: (probability + (alone.get(label) ?? 0)) / 2,
  }));
}

/** How much of what a message says is in one fact on a facet of the roles spoken of, 0 to 1. */
export function shareWords({ conversation, reading, cues, chooseFacts }: Situation, facet: string): number {
  if (cues.content.length === 0) return 0;
  const named = [...conversation.roles, ...reading.question.roles];
  const roles = facet === 'difference' ? named.slice(0, 2) : named;
  const lookup = { roles, facet, named, question: cues.content, nearest: [] };
  const facts = chooseFacts(lookup, { conditions: conversation.conditions, told: new Set() });
  return Math.max(0, ...facts.map(({ shared }) => shared));
}

/** The probability of not being for us less that of being for us, both readings together: from -2 to 2. */
const sureOfElsewhere = { usual: 0.6, onTopic: 1, aboutOneself: -0.5, withForeignWord: -1 } as const;
const sureOfOurs = -0.5;
/** A word or two that a fact has nearly all of. */
const told = { longest: 3, share: 0.9 } as const;

/** Who speaks of oneself asks about persons, whatever is known of the role: "who is ours?". */
const oneself: ReadonlySet<string> = new Set('i me my mine we us our ours you your'.split(' '));

/** Words from elsewhere, or a message that is clearly not for us, start something new. */
export function isElsewhere(situation: Situation, completed: Interpretation): boolean {
  const { slots } = situation.reading.question;
  // "The latter" is no word from elsewhere.
  const { foreign } = completed.question;
  // "Who is on our board" wants names.
  if (slots[0] === 'who' && speaksOfOwnRole(slots)) return true;
  if (situation.cues.bare || foreign.length > 1) return foreign.length > 1;
  const balance = weighElsewhere(situation, completed);
  if (foreign.length > 0) return balance > sureOfElsewhere.withForeignWord;
  if (slots.some((word) => oneself.has(word))) return balance > sureOfElsewhere.aboutOneself;
  const limit = staysOnTopic(situation, completed) ? sureOfElsewhere.onTopic : sureOfElsewhere.usual;
  return balance > limit && !isTold(situation);
}

/** How likely the last facet must be at least, where no other is likelier. */
const leastOnTopic = 0.1;

/** Both readings ask, if anything of us, for what was spoken of last. */
function staysOnTopic({ reading, conversation }: Situation, completed: Interpretation): boolean {
  return [reading, completed].every(
    ({ facets: [best] }) =>
      best !== undefined && best.probability > leastOnTopic && conversation.facets.includes(best.label),
  );
}

/** A short message that is likelier for us than not goes on with the topic, even where nothing else says so. */
export function isLikelyOurs(situation: Situation, completed: Interpretation): boolean {
  return readUnfinished(situation) > 0.8 && weighElsewhere(situation, completed) < sureOfOurs;
}

function weighElsewhere({ reading }: Situation, completed: Interpretation): number {
  return reading.offTopic.probability + completed.offTopic.probability - reading.ours - completed.ours;
}

/** A word or two that the last topic has are about that, whatever they would be alone: "median?". */
function isTold(situation: Situation): boolean {
  if (situation.reading.question.slots.length > told.longest) return false;
  return situation.conversation.facets.some((facet) => shareWords(situation, facet) > told.share);
}
