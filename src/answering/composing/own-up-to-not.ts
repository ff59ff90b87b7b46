import type { ChosenFact } from '../choosing/choose-facts.ts';
import type { Lookup } from '../lookup.ts';
import { lead } from '../reading/claim-words.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';

const negation = /\b(?:not|never|cannot|(?:have|has|had|need|needs) no)\b/;
/** A "not" that asks for nothing that is not so: "who leads if there is not a COO", "not only", "or not". */
const otherwise =
  /\b(?:if|unless|whether|because|since|although|though)\b.*\b(?:not|no)\b|\bnot (?:only|just|sure)\b|. (?:when|where) .*\bnot\b|\bor not\b/;
/** What people say of themselves beside a question, "my English is not so good", and whom they do not mean: "not the CEO's". */
const aside =
  /\b(?:i|we|my \w+|our \w+) (?:am|is|are|do|did|was|were|have|can|could|would) not\b.*|(?<!\b(?:is|are|was|were|do|does|did|can|could|should|would|will|must)) not (?:(?:the|an?|of|for) )*\{\w+\}$/g;
/** What a fact says of what is not so; that there is no standard says nothing of it. */
const denial =
  /\b(?:not|no(?! (?:standard|fixed|agreed|single)\b)|none|never|nothing|nobody|without|cannot|neither|nor|few|less than|only)\b/i;
/** From this likeness on a known way of asking asks the same. */
const sameMatter = 0.5;

const onlyFor = 'I have no sourced reasons against it, only for it.';

/** What is said first to those who ask what is not so, by the word they ask with. */
const openings: ReadonlyMap<string, string> = new Map([
  ['what', 'I have no sourced fact on what does not apply, only on what does.'],
  ['which', 'I have no sourced fact on which do not, only on those that do.'],
  ['who', 'I have no sourced fact on who does not, only on who does.'],
  ['whom', 'I have no sourced fact on who does not, only on who does.'],
  ['when', 'I have no sourced fact on when not, only on when.'],
  ['where', 'I have no sourced fact on where not, only on where.'],
  ['why', onlyFor],
]);

/** A matter that a question turns on. */
interface Turn {
  /** The words that turn it. */
  readonly asked: RegExp;
  /** What the first sentence of a fact has that keeps to it. */
  readonly kept: RegExp;
  /** What is said first of a fact that does not. */
  readonly opening: string;
}

const turns: readonly Turn[] = [
  {
    // What leaves something out: "besides the CEO", "apart from HR".
    asked:
      /\b(?:besides|except|excepting|excluding|apart from|aside from|other than)(?: for)? (?:(?:the|an?|from) )*(\{?\w+)/,
    kept: /\b(?:besides|except|apart from|other than|rather than|instead of|beyond)\b/i,
    opening: 'This is the general picture; it does not leave out what you name.',
  },
  {
    // What asks for what speaks against something, be it beside what speaks for it.
    asked:
      /\b(?:cons|drawbacks?|downsides?|disadvantages?|(?:speaks?|arguments?|reasons?|case|(?:for|pros) and) against)\b/,
    kept: denial,
    opening: onlyFor,
  },
  {
    // Words of the least, where a fact tells of the most.
    asked: /\b(?<!\bat )(?:least|fewest|rarest)\b/,
    kept: /^(?!.*\bmost\b)/,
    opening: 'I have no sourced fact on the least, only on the most.',
  },
];

/**
 * What is said first where a question turns on its "not", "besides", "against" or "least" and what is told does not: "what does a
 * COO not do?" is no "what does a COO do?".
 */
export function ownUpToNot({ question, closed, nearest }: Lookup, { fact }: ChosenFact): string | undefined {
  if (closed) return undefined;
  const text = question.join(' ').replace(aside, '');
  const [sentence] = splitFirstSentence(fact.answer);
  const isAsked = (words: RegExp): boolean =>
    nearest.some(
      ({ asked, likeness }) =>
        asked.fact === fact.id && likeness > sameMatter && words.test(asked.slots.join(' ')),
    );
  const turn = turns.find(({ asked }) => asked.test(text));
  if (turn !== undefined) return turn.kept.test(sentence) || isAsked(turn.asked) ? undefined : turn.opening;
  if (!negation.test(text) || otherwise.test(text)) return undefined;
  if (isAsked(denial) || denial.test(sentence)) return undefined;
  return openings.get(askedWith(question));
}

/** The word a question is asked with; of "why" only "why not" and "why should we not" ask for what is not so. */
function askedWith(question: readonly string[]): string {
  const place = question.findIndex((word) => !lead.has(word));
  const word = question[place] ?? '';
  return word === 'why' &&
    !/^(?:(?:should|would)(?: \w+){0,3}? )?not\b/.test(question.slice(place + 1).join(' '))
    ? ''
    : word;
}
