import type { Fact, Knowledge } from '../answering/knowledge.ts';
import { createRandom } from './random.ts';

/** More ways of asking for each would only make learning longer. */
const mostWays = 3;

/**
 * The knowledge with so many facts in all: real ones, over and over, each copy with made-up words in its answer and its
 * ways of asking, so that no two are the same.
 */
export function multiplyFacts(knowledge: Knowledge, count: number): Knowledge {
  const random = createRandom(7);
  const { facts } = knowledge;
  const copies = Array.from({ length: Math.max(0, count - facts.length) }, (_, place) => {
    const original = facts[place % facts.length];
    return original === undefined ? [] : [copyFact(original, place, () => makeWord(random))];
  }).flat();
  return { ...knowledge, facts: [...facts, ...copies] };
}

function copyFact(fact: Fact, place: number, makeUp: () => string): Fact {
  const subject = makeUp();
  return {
    ...fact,
    id: `${fact.id}-${place}`,
    answer: `In ${subject} ${makeUp()}, ${fact.answer}`,
    asked: fact.asked.slice(0, mostWays).map((way) => `${way} in ${subject} ${makeUp()}`),
    yesNo: [],
    tensions: [],
  };
}

/** A word that can be pronounced and that nobody uses. */
function makeWord(random: () => number): string {
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? '';
  return Array.from({ length: 4 }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('');
}
