import type { ChosenFact, Lookup } from './choose-facts.ts';
import { lead } from './claim-words.ts';
import { splitFirstSentence } from './first-sentence.ts';

const negation = /\b(not|never|cannot)\b/;
/** A "not" that asks for nothing that is not so: "who leads if there is not a COO", "not only", "or not". */
const otherwise =
  /\b(if|unless|whether|because|since|although|though)\b.*\bnot\b|\bnot (only|just|sure)\b|. (when|where) .*\bnot\b|\bor not\b/;
/** What a fact says of what is not so. */
const denial = /\b(not|no|none|never|nothing|nobody|without|cannot|neither|nor|few|less than|only)\b/i;
/** From this likeness on a known way of asking asks the same. */
const sameMatter = 0.5;

/** What is said first to those who ask what is not so, by the word they ask with. */
const openings: ReadonlyMap<string, string> = new Map([
  ['what', 'I have no sourced fact on what does not apply, only on what does.'],
  ['which', 'I have no sourced fact on which do not, only on those that do.'],
  ['who', 'I have no sourced fact on who does not, only on who does.'],
  ['when', 'I have no sourced fact on when not, only on when.'],
  ['where', 'I have no sourced fact on where not, only on where.'],
]);

/**
 * What is said first where a question turns on its "not" and what is told does not: "what does a COO not do?" is no
 * "what does a COO do?".
 */
export function ownUpToNot({ question, closed, nearest }: Lookup, { fact }: ChosenFact): string | undefined {
  const text = question.join(' ');
  if (closed || !negation.test(text) || otherwise.test(text)) return undefined;
  const asksNot = nearest.some(
    ({ asked, likeness }) =>
      asked.fact === fact.id && likeness > sameMatter && denial.test(asked.slots.join(' ')),
  );
  if (asksNot || denial.test(splitFirstSentence(fact.answer)[0])) return undefined;
  return openings.get(question.find((word) => !lead.has(word)) ?? '');
}
