/** Words by which a question begins. */
const opening =
  '(?:who(?! in turn\\b)|whom|whose|what|whats|when|where|why|how|which|is|are|do|does|did|can|could|should|would|will|has|have)';
/** What is to be done for whoever says it. */
const order = '(?:please\\s+)?(?:write|draft|book|send|make|create|design|give|show|tell|find)\\s+(?:me|us)';
const startsLikeQuestion = new RegExp(
  `^(?:(?:and|but|so|or|also|hey|hi|hello|please|ok|okay)\\b[ ,]*)*(?:${opening}|${order}|explain|describe|list|define|compare|(?:the )?differences? (?:between|of))\\b`,
  'i',
);
const innerBorder = new RegExp(
  `,\\s*(?:and|but|or|then|also|so)?\\s*(?=${opening}\\b)|\\s+(?:and|but|then|also)\\s+(?=(?:${opening}|${order})\\b)|:\\s+(?=${opening}\\b)`,
  'i',
);
const circumstance =
  /^(?:(?:so|ok|okay|and|but)\b[ ,]*)*(?:in|at|within|inside|under|with|without|for|if|when|where|given)\b(?! (?:do|does|did|is|are|was|were|will|would|should|can|could|must|has|have|which|what|whom?)\b)/i;
/** Names of people and bots, as Slack sends them or as they are typed, emoji, and the signs that make words bold. */
const dressing = /<@[^>]*>|(?<![\w.])@[\w.-]+|:[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*:|[*~`]|(?<!\w)_|_(?!\w)/gi;

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A part of a message that could stand alone. */
export interface Clause {
  readonly text: string;
  readonly isQuestion: boolean;
}

/**
 * Splits a message into sentences, and these at the borders of their questions; most messages are one clause.
 * @param cut takes off what does not belong to them.
 */
export function splitClauses(text: string, cut: (text: string) => string): Clause[] {
  // Slack's "&amp;" ends no sentence.
  const plain = cut(
    text
      .replace(dressing, ' ')
      .replace(/&(?:amp|lt|gt);/g, (sign) => signs[sign] ?? ' ')
      .replace(/[^\S\n]+/g, ' '),
  );
  const sentences = plain.match(/[^?!;\n.]+(?:[.](?=\S)[^?!;\n.]*)*[?!;\n.]*/g) ?? [];
  return sentences
    .flatMap((sentence) => sentence.split(innerBorder).map((part) => part.replace(/^[\s*_~>]+/, '').trim()))
    .filter((part) => /[\p{L}\d]/u.test(part))
    .map((part) => ({ text: part, isQuestion: part.includes('?') || startsLikeQuestion.test(part) }));
}

/** Whether a clause says where or when the next one is asked of: "in a company with a president, …". */
export function isCircumstance({ text }: Clause): boolean {
  return circumstance.test(text) && !/[.?!;]$/.test(text);
}

/** Whether a clause puts two things side by side for the next one to ask about: "COO or operations director, …". */
export function isChoice({ text, isQuestion }: Clause): boolean {
  return !isQuestion && /\s(?:or|vs\.?|versus)\s/i.test(text) && !/[.?!;]$/.test(text);
}

/** What stands for all that was told: "is that common?". */
const pointing = /\b(?:that|this|these|those|(?<!\b(?:is|was|be) )it|of them|both|either)\b/i;

/** Whether a question cannot be understood without what was told before it, but for whom it is about. */
export function pointsBack({ text }: Clause): boolean {
  return text.split(' ').length < shortestQuestion || pointing.test(text);
}

/** Fewer words than this ask nothing by themselves. */
const shortestQuestion = 3;

/** Whether a message tells something, in sentences of their own, and then asks one thing. */
export function tellsThenAsks(clauses: readonly Clause[]): boolean {
  const told = clauses.slice(0, -1);
  const isTold = ({ text, isQuestion }: Clause): boolean => !isQuestion && /[.!;]$/.test(text);
  return told.length > 0 && told.every(isTold) && clauses.at(-1)?.isQuestion === true;
}

/** Fewer words than this hide no question among them. */
const longMessage = 14;
const innerOpening = new RegExp(
  `(?<=\\s)(?:${opening}|whether|tell|explain|describe|list|define|compare)\\b`,
  'gi',
);

/** What a long message says from each word on by which a question may begin; nothing of a short one. */
export function listTails(text: string): string[] {
  if (text.split(/\s+/).length < longMessage) return [];
  return [...text.matchAll(innerOpening)].map(({ index }) => text.slice(index));
}
