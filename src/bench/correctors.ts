import Fuse from 'fuse.js';
import { findNearest } from '../answering/reading/slips.ts';
import { createSpeller } from '../answering/reading/spelling.ts';
import type { Vocabulary } from '../answering/reading/vocabulary.ts';

/** Gives the word that was meant. */
export type Correct = (word: string) => string;

/** Words to choose from; how often each is used. */
type Weights = Vocabulary['domain'];

/** Takes whatever fuse.js finds first. */
export function createTopHit(targets: readonly string[]): Correct {
  const fuse = new Fuse(targets, { threshold: 0.4, ignoreLocation: true, ignoreFieldNorm: true });
  return (word) => fuse.search(word, { limit: 1 })[0]?.item ?? word;
}

/** Lets fuse.js find this many candidates, and edit distance choose. */
export function createShortlist(
  targets: readonly string[],
  weights: Weights,
  { threshold, limit }: { threshold: number; limit: number },
): Correct {
  const fuse = new Fuse(targets, { threshold, ignoreLocation: true, ignoreFieldNorm: true });
  const search = (word: string) => fuse.search(word, { limit }).map(({ item }) => item);
  return (word) => findNearest(word, search(word), weights) ?? word;
}

/** Holds a word against every other. */
export function createFullScan(targets: readonly string[], weights: Weights): Correct {
  return (word) => findNearest(word, targets, weights) ?? word;
}

/** Our own speller, new each time, because it remembers what it has corrected. */
export function createOurs(vocabulary: Vocabulary): Correct {
  const spell = createSpeller(vocabulary);
  return (word) => spell([word]).flat().join(' ');
}
