import type { LinkedToken } from '../roles/link-roles.ts';
import { mentionOf } from './put-in-place.ts';
import { type Question, unknownWord } from './read-question.ts';

/** A longer question is no pattern for another one. */
const longest = 16;

/**
 * What a conversation keeps of a question: its words, with `{coo}` where a role stands. Nothing where a word is unknown
 * to us, for that may be anybody's name.
 * @param tokens the question as it was understood, be it that it was said with fewer words.
 */
export function keepQuestion(
  { slots }: Question,
  tokens: readonly LinkedToken[] | undefined,
): string | undefined {
  if (tokens === undefined || tokens.length > longest || slots.includes(unknownWord)) return undefined;
  const words = tokens.map((token) =>
    typeof token === 'string' ? token : `{${token.kind === 'known' ? token.name : token.alias}}`,
  );
  return words.join(' ');
}

/** The words of a question that {@link keepQuestion} kept. */
export function recallQuestion(kept: string): readonly LinkedToken[] {
  return [...kept.matchAll(/\{([^}]*)\}|\S+/g)].map(([word, name]) =>
    name === undefined ? word : mentionOf(name),
  );
}
