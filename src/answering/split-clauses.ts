/** Words by which a question begins. */
const opening =
  '(?:who|whom|whose|what|whats|when|where|why|how|which|is|are|do|does|did|can|could|should|would|will|has|have)';
const startsLikeQuestion = new RegExp(
  `^(?:and |but |so |or |also )?(?:${opening}|explain|describe|list|define|compare)\\b`,
  'i',
);
const innerBorder = new RegExp(
  `,\\s*(?:and|but|or|then|also|so)?\\s*(?=${opening}\\b)|\\s+(?:and|but|then|also)\\s+(?=${opening}\\b)|:\\s+(?=${opening}\\b)`,
  'i',
);

/** A part of a message that could stand alone. */
export interface Clause {
  readonly text: string;
  readonly isQuestion: boolean;
}

/** Splits a message into sentences, and these at the borders of their questions; most messages are one clause. */
export function splitClauses(text: string): Clause[] {
  const sentences = text.match(/[^?!;\n.]+(?:[.](?=\S)[^?!;\n.]*)*[?!;\n.]*/g) ?? [];
  return sentences
    .flatMap((sentence) => sentence.split(innerBorder).map((part) => part.trim()))
    .filter((part) => /[\p{L}\d]/u.test(part))
    .map((part) => ({ text: part, isQuestion: part.includes('?') || startsLikeQuestion.test(part) }));
}
