import type { CommandText } from './command-load.ts';
import { mistype } from './make-slips.ts';
import { pick, type Random } from './random.ts';

type Texts = readonly [string, ...string[]];

const mistyped = 0.2;

const openings: Texts = ['', 'hi, ', 'hello, ', 'hey, ', 'quick question: ', 'please, ', 'sorry, ', 'so, '];
const endings: Texts = ['', '?', ' please', ' thanks', ', thank you', '??', ' :pray:', ' cheers', '...'];

/**
 * Commands as a company asks them: the same things again and again, the n-th favourite question a n-th as often (Zipf).
 * @param returning the share of those who have asked something just before, and whose question may go on from there.
 */
export function streamFavourites(
  questions: Texts,
  count: number,
  random: Random,
  returning = 0,
): CommandText[] {
  const weights = questions.map((_, rank) => 1 / (rank + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const draw = (): string => {
    let left = random() * total;
    const rank = weights.findIndex((weight) => {
      left -= weight;
      return left <= 0;
    });
    return questions[rank] ?? questions[0];
  };
  return askedByPeople(count, draw, random, returning);
}

/** Commands of which no two are the same; every fifth with a slip of the pen that nobody has made before. */
export function streamNew(questions: Texts, count: number, random: Random): CommandText[] {
  const seen = new Set<string>();
  const draw = (): string => {
    for (;;) {
      const question = pick(questions, random);
      const typed = random() < mistyped ? mistype(question, random) : question;
      const text = `${pick(openings, random)}${typed}${pick(endings, random)}`;
      if (!seen.has(text) && seen.add(text)) return text;
    }
  };
  return askedByPeople(count, draw, random, 0);
}

function askedByPeople(count: number, draw: () => string, random: Random, returning: number): CommandText[] {
  const company = `U${Math.floor(random() * 1e9).toString(36)}`;
  let last = '';
  return Array.from({ length: count }, (_, index) => {
    if (last === '' || random() >= returning) last = `${company}${index}`;
    return { text: draw(), user: last };
  });
}
