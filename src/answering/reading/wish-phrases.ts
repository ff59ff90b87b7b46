import { createPhraseFinder } from '../roles/phrases.ts';
import { shapeWords } from './read-shape.ts';
import type { Wish } from './wishes.ts';

export const briefly: readonly string[] = [
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
    'gist',
    'the gist',
    'bit long',
    'in simple terms',
    'plain english',
    'summary',
  ],
);
const atLength = [
  'more',
  'more detail',
  'another example',
  'other examples',
  'further examples',
  'more details',
  'more info',
  'longer',
  'elaborate',
  'expand',
  'go on',
].concat(['continue', 'in detail', 'details', 'tell me more', 'keep going', 'anything else', 'what else']);
const confirmed = [
  'really',
  'are you sure',
  'you sure',
  'sure',
  'is that true',
  'is that right',
  'seriously',
];
const exemplified = [
  'example',
  'examples',
  'an instance',
  'for instance',
  'such as',
  'like what',
  'like who',
];
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
  'explain why',
];
const explained = ['explain', 'explain that', 'explain this', 'explain it'];
const meant = [
  'what does that mean',
  'what does this mean',
  'what do you mean',
  'what do you mean by that',
  'what is meant by that',
  'meaning',
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
  'under',
  'underneath',
  'one below',
  'the next one down',
  'further down',
  'who to him',
  'who to her',
  'who to them',
  'who to it',
];
const upper = [
  'he to whom',
  'she to whom',
  'they to whom',
  'they to who',
  'above',
  'above that',
  'over that',
  'one above',
  'the next one up',
  'further up',
];
const doubts = [
  'always',
  'never',
  'everywhere',
  'necessarily',
  'invariably',
  'every time',
  'all the time',
  'the case',
  'without exception',
  'exception',
  'exceptions',
  'unless',
  'except',
  'except when',
  'when not',
].concat(
  ['in', 'for', 'at'].flatMap((word) =>
    ['every company', 'all companies', 'every firm', 'every organisation', 'every case', 'all cases'].map(
      (whole) => `${word} ${whole}`,
    ),
  ),
);
const repeated = [
  'again',
  'once more',
  'repeat',
  'repeat that',
  'repeat it',
  'say again',
  'come again',
].concat(
  ['pardon', 'say that again', 'one more time'],
  // What was told comes in the form in which we tell it.
  [
    'as a table',
    'in a table',
    'in table form',
    'as a list',
    'as bullet points',
    'in bullet points',
    'as bullets',
  ],
);
const generally = ['in general', 'generally', 'otherwise', 'elsewhere', 'anywhere else'].concat(
  [
    'a normal',
    'an ordinary',
    'a regular',
    'a typical',
    'a usual',
    'any other',
    'most',
    'other',
    'normal',
  ].flatMap((kind) =>
    ['company', 'firm', 'business', 'companies', 'firms'].map((place) => `in ${kind} ${place}`),
  ),
);
/** Ways to turn the last question: they say nothing of a question of its own. */
export const turns = createPhraseFinder<Wish>([
  ...explained.map((phrase) => ({ phrase, value: 'more' as const })),
  ...meant.map((phrase) => ({ phrase, value: 'meaning' as const })),
  ...reasons.map((phrase) => ({ phrase, value: 'reason' as const })),
  ...reversed.map((phrase) => ({ phrase, value: 'reverse' as const })),
  ...lower.map((phrase) => ({ phrase, value: 'below' as const })),
  ...upper.map((phrase) => ({ phrase, value: 'above' as const })),
  ...doubts.map((phrase) => ({ phrase, value: 'doubt' as const })),
  ...repeated.map((phrase) => ({ phrase, value: 'again' as const })),
  ...generally.map((phrase) => ({ phrase, value: 'general' as const })),
]);

export const wishes = createPhraseFinder<Wish>([
  ...briefly.map((phrase) => ({ phrase, value: 'brief' as const })),
  ...atLength.map((phrase) => ({ phrase, value: 'more' as const })),
  ...confirmed.map((phrase) => ({ phrase, value: 'confirm' as const })),
  ...exemplified.map((phrase) => ({ phrase, value: 'example' as const })),
  ...sourced.map((phrase) => ({ phrase, value: 'sources' as const })),
]);

/** Words of such wishes are no slips of the pen. */
export const wishWords: readonly string[] = [
  ...shapeWords,
  ...briefly,
  ...atLength,
  ...confirmed,
  ...exemplified,
  ...sourced,
  ...reasons,
  ...reversed,
  ...doubts,
];
