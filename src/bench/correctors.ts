import Fuse from 'fuse.js';
import { createSpeller, editDistance } from '../answering/spelling.ts';
import type { Vocabulary } from '../answering/vocabulary.ts';

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
  return (word) => chooseNearest(word, search(word), weights);
}

/** Holds a word against every other. */
export function createFullScan(targets: readonly string[], weights: Weights): Correct {
  return (word) => chooseNearest(word, targets, weights);
}

/** Our own speller, new each time, because it remembers what it has corrected. */
export function createOurs(domain: Weights, known: Vocabulary['known']): Correct {
  const spell = createSpeller(domain, known);
  return (word) => spell(word).join(' ');
}

/** The nearest within one slip, or two in a longer word, weighed as our own speller does. */
function chooseNearest(word: string, candidates: readonly string[], weights: Weights): string {
  const allowed = word.length < 6 ? 1 : 2;
  let nearest = word;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, allowed);
    if (distance > allowed) continue;
    const bonus = Math.min(0.4, (weights.get(candidate) ?? 0) / 2500);
    const cost = distance + (candidate[0] === word[0] ? 0 : 0.6) - bonus;
    if (cost < lowest) [nearest, lowest] = [candidate, cost];
  }
  return nearest;
}
