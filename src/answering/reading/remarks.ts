import type { Wish } from './wishes.ts';

/** What people say of an answer in words of one kind, however they put them together. */
interface Remark {
  readonly wish: Wish;
  /** What tells which kind it is. */
  readonly mark: RegExp;
  /** All that may be said besides words without content. */
  readonly words: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const remarks: readonly Remark[] = [
  // "Numbers?", "is there data on that"
  {
    wish: 'figures',
    mark: /\b(numbers?|figures?|data|stats|statistics|percentages?|percent|how often|by how (much|many|far))\b/,
    words: list(
      'number numbers figure figures data stats statistics percentage percentages percent by much many far often exact exactly',
    ),
  },
  // "How old is this info?", "is that up to date"
  {
    wish: 'age',
    mark: /\b(how (old|recent|current|fresh|new|outdated)|(up|out) (to|of) date|outdated|updated?|current|recent|reviewed|checked)\b/,
    words: list(
      `old recent current fresh new outdated up out date updated update reviewed review checked was were last latest info
      information data fact facts figure figures number numbers answer do did`,
    ),
  },
  // "How do you know?", "prove it", "which study?"
  {
    wish: 'sources',
    mark: /\b(know|prove|proven|proof|trust|rely|reliable|source|sources|making|made|read|hear|heard|study|studies|research|blogs?|books?|articles?|papers?|websites?|sites?)\b/,
    words: list(
      `know do did for sure fact certain prove proven proof can could trust rely reliable trustworthy your source sources
      making make made up read hear heard where learn learned study studies research blog blogs book books article articles
      paper papers website websites site sites info information`,
    ),
  },
  // "I still don't get it", "rephrase that", "in other words"
  {
    wish: 'rephrase',
    mark: /\b(rephrase|reword|words|differently|way|understand|follow|confused|lost|complicated|complex|eli|five|huh|clear|clearer|unclear|get)\b/,
    words: list(
      `rephrase reword put word words different differently way do did understand follow get am still confused lost too
      complicated complex eli explain like five 5 year old huh clear clearer unclear quite really sorry into simple simpler
      makes make sense sure`,
    ),
  },
  // "Where is that number from", "what's this based on"
  {
    wish: 'sources',
    mark: /\b(where|what) .*\b(from|based on)$/,
    words: list(
      'where from based do does did come comes came number numbers figure figures data information info fact facts claim',
    ),
  },
  // "Who told you that", "who came up with these"
  {
    wish: 'sources',
    mark: /\bwho (told|taught|tells|says|said|claims|found|(came|comes) up with|invented|devised|coined|made up|wrote|thought up) (you|so|this|these|those|that (list|figure|number|idea|one)|the list|them)\b/,
    words: list(
      'told taught tells says said claims found came comes up with invented devised coined made wrote thought so list figure number idea kinds types names',
    ),
  },
  // "Is it ever different", "are there cases where it isn't"
  {
    wish: 'doubt',
    mark: /\b(cases?|ever|sometimes|surely|situations?)\b/,
    words: list(
      'case cases ever sometimes surely situation situations where do does different otherwise differently true apply applies hold holds',
    ),
  },
  // "Is that common?", "how rare is that"
  {
    wish: 'usual',
    mark: /\b(?:that|this|it|those)\b.*\b(?:common|usual|typical|normal|rare|unusual|uncommon|widespread)\b|\bhow (?:common|usual|typical|normal|rare|unusual|widespread|often)\b.*\b(?:that|this|it|those)\b/,
    words: list(
      'common usual typical normal rare unusual uncommon widespread often quite very really fairly pretty happen happens do does thing practice',
    ),
  },
  // "Is that a rule?", "is it a hard and fast rule"
  {
    wish: 'doubt',
    mark: /\b(is|are) (that|this|it|those|there)\b.* (rule|rules|norm)$/,
    words: list('rule rules norm fixed hard fast strict general golden firm written universal set'),
  },
  // "Is that UK law?", "is this a legal requirement"
  {
    wish: 'law',
    mark: /\b(is|are) (that|this|it|those)\b.*\b(law|laws|legal|legally|statutory)\b/,
    words: list('law laws legal legally statutory requirement required binding company corporate'),
  },
  // "I don't think that's right", "I doubt it", "sounds wrong"
  {
    wish: 'confirm',
    mark: /\S .*\b(sure|true|right|wrong|correct|doubt|believe|agree|disagree|convinced|certain|odd|strange|surprising|otherwise|opposite)\b/,
    words: list(
      `sure true right wrong correct doubt believe agree disagree convinced certain odd strange surprising do did think
      thought sound sounds seem seems quite bit all absolutely totally hm hmm otherwise opposite wikipedia google internet
      article boss colleague heard read`,
    ),
  },
];

/** People are no figures: "where do they come from" asks of a career. */
const person = /^(they|them|he|she|him|her|\{.*)$/;

/** Who says no more than that does not take the answer for true. */
const refusal = /^(no|nope|nah|wrong|incorrect)( (no|nope|not|wrong|really|true|right|so|it|that|is))*$/;

/** Remarks that may speak of a role by a pronoun. */
const toldOfRoles: ReadonlySet<Wish> = new Set<Wish>(['doubt', 'law']);

/** What a message wants that says nothing but what belongs to one kind of remark. */
export function findRemark(slots: readonly string[], telling: readonly string[]): Wish | undefined {
  const text = slots.join(' ');
  if (refusal.test(text)) return 'confirm';
  const remark = remarks.find(
    ({ mark, words }) => mark.test(text) && telling.every((word) => words.has(word)),
  );
  if (telling.length === 0 || remark === undefined) return undefined;
  return !toldOfRoles.has(remark.wish) && slots.some((word) => person.test(word)) ? undefined : remark.wish;
}

/** What a wish may be dressed in: "a real example", "who says they do". */
export const dressing: ReadonlySet<string> = list(
  'real concrete specific actual good quick proper single exact original solid nice little bit do does did',
);

const assent = list(
  `ok okay k right sure true yes yeah yep aha ah oh i see got it that this makes make sense fair enough interesting cool
  nice good great lol haha hm hmm wow noted understood clear perfect all now very quite to know thought so much as me`,
);
/** Words without which it is no sign of having understood. */
const understood =
  /\b(ok|okay|k|right|sure|true|aha|see|got it|makes? sense|fair|interesting|cool|nice|good|great|lol|haha|noted|understood|clear|perfect|thought so)\b/;

/** "Makes sense", "ok, interesting": a sign that an answer was understood. */
export function isAssent(said: readonly string[]): boolean {
  return understood.test(said.join(' ')) && said.every((word) => assent.has(word));
}
