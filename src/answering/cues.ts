import { createPhraseFinder } from './phrases.ts';

/** What somebody wants done with the answer just given. */
export type Wish = 'brief' | 'more' | 'sources' | 'reason' | 'reverse' | 'below' | 'above';

const briefly = [
  'shorter',
  'briefer',
  'in short',
  'tldr',
  'tl dr',
  'in one sentence',
  'one sentence',
  'in one line',
].concat(
  [
    'one line',
    'two lines',
    'short version',
    'in brief',
    'briefly',
    'summarise',
    'summarize',
    'sum up',
    'too long',
  ],
  [
    'simpler',
    'more simply',
    'simply',
    'in a nutshell',
    'nutshell',
    'in simple terms',
    'plain english',
    'summary',
  ],
);
const atLength = [
  'more',
  'more detail',
  'more details',
  'more info',
  'longer',
  'elaborate',
  'expand',
  'go on',
].concat(
  [
    'continue',
    'in detail',
    'details',
    'tell me more',
    'keep going',
    'anything else',
    'what else',
    'example',
    'examples',
  ],
  ['really', 'are you sure', 'sure', 'is that true', 'is that right', 'seriously', 'such as', 'like what'],
);
const sourced = [
  'source',
  'sources',
  'reference',
  'references',
  'citation',
  'says who',
  'proof',
  'evidence',
  'link',
].concat([
  'where is that from',
  'where did you get that',
  'where does that come from',
  'who says',
  'according to whom',
]);

const reasons = [
  'why',
  'how come',
  'why so',
  'what for',
  'what is the reason',
  'for what reason',
  'because of what',
];
const reversed = [
  'the other way round',
  'other way round',
  'other way around',
  'the other way around',
  'vice versa',
  'conversely',
  'the reverse',
  'the opposite',
];
const lower = [
  'below',
  'below that',
  'under that',
  'beneath that',
  'one below',
  'the next one down',
  'further down',
];
const upper = ['above', 'above that', 'over that', 'one above', 'the next one up', 'further up'];
/** Ways to turn the last question: they say nothing of a question of its own. */
const turns = createPhraseFinder<Wish>([
  ...reasons.map((phrase) => ({ phrase, value: 'reason' as const })),
  ...reversed.map((phrase) => ({ phrase, value: 'reverse' as const })),
  ...lower.map((phrase) => ({ phrase, value: 'below' as const })),
  ...upper.map((phrase) => ({ phrase, value: 'above' as const })),
]);

const wishes = createPhraseFinder<Wish>([
  ...briefly.map((phrase) => ({ phrase, value: 'brief' as const })),
  ...atLength.map((phrase) => ({ phrase, value: 'more' as const })),
  ...sourced.map((phrase) => ({ phrase, value: 'sources' as const })),
]);

/** Words of such wishes are no slips of the pen. */
export const wishWords: readonly string[] = [...briefly, ...atLength, ...sourced, ...reasons, ...reversed];

/** Words that carry no content of their own, so that what is left tells what a message is about. */
const empty = new Set(
  `a an the and or but so also then plus too as well what how why when which who is are was were be it its
  they them their that this those these he she him her of for in on at to with about if there would can could should
  yes no not ok okay yeah yep nope well i we you me my us mean meant one ones please pls vs same still even exactly
  again now just only like say said question regarding role job position title meaning mind let have has get give tell
  want show talk more any please first second third last next former latter differ differs say says between`.split(
    /\s+/,
  ),
);

/** What may stand around a lone role name: "so what is a COO exactly?". */
const framing = new Set(
  'a an the what is are so ok exactly explain define please of role job position title meaning mean'.split(
    ' ',
  ),
);

const openers = new Set([
  'and',
  'but',
  'so',
  'also',
  'or',
  'why',
  'then',
  'plus',
  'even',
  'really',
  'always',
  'never',
  'ever',
]);
const pluralPronouns = new Set(['they', 'them', 'their', 'both', 'these', 'those', 'theirs']);
const singularPronouns = new Set(['it', 'its', 'he', 'she', 'him', 'her', 'his', 'hers']);
const pointers = new Set([
  'that',
  'this',
  'one',
  'ones',
  'last',
  'first',
  'second',
  'third',
  'other',
  'same',
  'there',
  'else',
]);
const universals = new Set([
  'always',
  'every',
  'all',
  'only',
  'must',
  'necessarily',
  'exception',
  'exceptions',
  'everywhere',
]);

/** What people put behind a name that puzzles them: "regional COO, what's that?". */
const tails = [
  'what is that',
  'what is this',
  'what is it',
  'what does that mean',
  'is that a thing',
  'what are those',
];
const frame = createPhraseFinder([...briefly, ...tails].map((phrase) => ({ phrase, value: true })));

/** The words of a question without the wish for a short answer and the like, which do not tell what is asked. */
export function cutFrame(slots: readonly string[]): readonly string[] {
  const rest = frame.cut(slots);
  return rest.length === 0 || rest.join(' ') === '{role}' ? slots : rest;
}

export interface Cues {
  readonly wish?: Wish | undefined;
  /** Nothing is left but role names, conditions and empty words. */
  readonly bare: boolean;
  /** Nothing but role names, or a plain "what is" around them. */
  readonly lone: boolean;
  readonly pronoun?: 'singular' | 'plural' | undefined;
  /** It opens or points like something that continues. */
  readonly continues: boolean;
  /** Which of the roles spoken of it means: "the first one", "the latter". */
  readonly ordinal?: 'first' | 'last' | undefined;
  /** It claims something for all cases. */
  readonly universal: boolean;
  readonly compares: boolean;
  /** It names roles only to say when: "and if there is a COO?". */
  readonly supposes: boolean;
}

function readOrdinal(text: string): 'first' | 'last' | undefined {
  if (/\b(the (first|former)( one)?|first one)\b/.test(text)) return 'first';
  return /\b(the (second|last|latter|other)( one)?|(second|last|other) one)\b/.test(text)
    ? 'last'
    : undefined;
}

/** Reads the small words of a message, which tell how it hangs together with what went before. */
export function readCues(slots: readonly string[]): Cues {
  const content = turns.cut(wishes.cut(slots)).filter((word) => !/^[{\d]/.test(word) && !empty.has(word));
  const turn = content.length === 0 ? turns.find(slots)[0]?.value : undefined;
  const wish = wishes.find(slots)[0]?.value ?? turn;
  const has = (set: ReadonlySet<string>): boolean => slots.some((word) => set.has(word));
  const text = slots.join(' ');
  return {
    wish,
    bare: content.length === 0,
    lone: wishes.cut(slots).every((word) => word.startsWith('{') || framing.has(word)),
    pronoun: has(pluralPronouns) ? 'plural' : has(singularPronouns) ? 'singular' : undefined,
    continues:
      openers.has(slots[0] ?? '') || /^(what|how) about|^in (a|the|an) |^if /.test(text) || has(pointers),
    ordinal: readOrdinal(text),
    universal: has(universals),
    compares: /\b(vs|compared|compare|versus|differ|differs|difference|different|than)\b/.test(text),
    supposes: /\b(if|when|where) (there|they|you|we|it|a company|the company)\b|\bwithout\b/.test(text),
  };
}
