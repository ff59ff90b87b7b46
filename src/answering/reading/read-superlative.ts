/** What a message wants picked out of several things: "which is the most important", "the top three". */
export interface Superlative {
  /** By such words a fact would say so itself; nothing where none of ours could. */
  readonly said?: RegExp | undefined;
  /** What our sources may not say of them. */
  readonly claim: string;
  /** It asks for several: "the main ones". */
  readonly several: boolean;
  /** The words of the message besides, which say of what. */
  readonly rest: readonly string[];
}

interface Degree {
  readonly words: RegExp;
  readonly said?: RegExp;
  readonly claim: string;
}

const important = '(?:important|essential|critical|crucial|vital|valuable|relevant|significant|central)';
const common = '(?:common|frequent|usual|typical|widespread|popular|likely)';
const saidToMatter = /\b(?:above all|most important|first and foremost)\b/i;
const degrees: readonly Degree[] = [
  {
    words: new RegExp(`\\b(?:the )?(?:least ${common}(?:ly)?|rarest|fewest|least often)\\b`),
    said: /\b(?:least|less) common\b|\b(?:rarest|fewest|lowest)\b/i,
    claim: 'which is the least common',
  },
  {
    words: new RegExp(`\\b(?:the )?(?:most ${common}(?:ly)?|commonest|likeliest|most often)\\b`),
    said: /\b(?:most common|commonest|most often|most frequent)\b/i,
    claim: 'which is the most common',
  },
  {
    words: new RegExp(
      `\\b(?:the )?(?:(?:single )?most ${important}|(?:matters?|counts?) (?:the )?most|(?:most )?(?:main|key|principal|primary|core|foremost)|number (?:one|1))\\b`,
    ),
    said: saidToMatter,
    claim: 'which matters most',
  },
  {
    words: /\b(?:the )?(?:top|first|best) (?:\d+|two|three|four|five|few)\b/,
    said: saidToMatter,
    claim: 'which come first',
  },
  {
    words:
      /\b(?:the )?(?:least \w+|best|worst|hardest|easiest|toughest|newest|oldest|latest|fastest|quickest|strongest|weakest|biggest|largest|smallest|greatest|safest|cheapest|simplest)\b/,
    claim: 'which that is',
  },
];

const around =
  /^(?:and|but|so|ok|okay|then|now|well|or|which|what|who|are|is|was|were|be|would|being|a|an|the|one|ones|of|them|these|those|that|this|all|just|only|in|on|general|overall|you|your|i|do|does|say|think|please|pls|me|give|tell|list|name|show|for|by|far|it|here|there|has|have|got|gets|where|they)$/;
const longest = 10;

/** Reads whether a message asks for no more than to pick out of what was told. */
export function readSuperlative(slots: readonly string[]): Superlative | undefined {
  if (slots.length > longest) return undefined;
  const text = slots.join(' ');
  const degree = degrees.find(({ words }) => words.test(text));
  if (degree === undefined) return undefined;
  const rest = text
    .replace(degree.words, '')
    .split(' ')
    .filter((word) => word !== '' && !around.test(word));
  const several = /\b(?:ones|\d+|two|three|four|five|few)\b/.test(text);
  return { said: degree.said, claim: degree.claim, several, rest };
}
