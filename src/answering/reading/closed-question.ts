import { lead, ranks } from './claim-words.ts';

const openings = new Set(
  'is are was were do does did can could may might must should would will has have had am need isnt arent'.split(
    ' ',
  ),
);
/** Small words that make a question of a statement. */
const tags = new Set(['right', 'correct', 'true', 'yes', 'no', 'fair', 'huh', 'innit']);
const interrogatives = new Set('what who whom whose which when where why how'.split(' '));
/** What a verb is followed by where it stands before its subject. */
const subjects = new Set(
  'a an the this that these those there it he she they you we i any all every each most many some anyone anybody everyone everybody somebody someone nobody'.split(
    ' ',
  ),
);
const pronouns = new Set(['that', 'this', 'it', 'he', 'she', 'they', 'there']);
/** Who stands before a verb is its subject: "signs that you need a COO" asks for no yes. */
const speakers = new Set(['i', 'you', 'we', 'they']);
/** More words than a tag has, with one before it. */
const longestTag = 4;
/** Fewer words than these, before a tag, claim nothing of somebody. */
const shortestClaim = 2;
const questionTag =
  /(?<!\b(?:what|who|how|why|when|where|which) )\b(?:(?:is|are|was|do|does|can|has|have|will|should) (?:(?:not )?(?:it|he|she|they|you)|not (?:that|this))|(?:is|are|was|were|can|has|have|will) (?:not )?there)$/;

/**
 * Whether a question can be answered with yes or no.
 * @param marked whether it ends in a question mark, which makes a question of a statement: "so the COO is the boss?",
 *   "so he runs operations?", "below a VP?".
 */
export function isClosed(slots: readonly string[], marked = false): boolean {
  const start = slots.findIndex((word) => !lead.has(word));
  const first = slots[start] ?? '';
  if (openings.has(first) || tags.has(slots.at(-1) ?? '')) return true;
  if (questionTag.test(slots.slice(-longestTag).join(' '))) return true;
  const asks = slots.findIndex((word) => interrogatives.has(word));
  const concludes = slots[start - 1] === 'so' && (first.startsWith('{') || subjects.has(first));
  const claims = slots.some((word, place) => ranks.has(word) || (place > start && openings.has(word)));
  if (marked && asks < 0 && (concludes || claims)) return true;
  return slots.some(
    (word, place) =>
      openings.has(word) &&
      place > start &&
      (asks < 0 || place < asks) &&
      stands(slots[place + 1], slots[place - 1]),
  );
}

/** Whether what ends in a "doesn't he" says something before it that is asked so: in "what does he" it does not. */
export function endsInTag(words: readonly string[]): boolean {
  const tag = questionTag.exec(words.slice(-longestTag).join(' '))?.[0].split(' ').length ?? words.length;
  return words.length - tag > shortestClaim && !asksForMore(words);
}

/** A claim without what makes a question of it: its "no" or "doesn't he" denies nothing. */
function cutTag(slots: readonly string[]): readonly string[] {
  const text = slots.join(' ');
  const tag = questionTag.exec(text);
  if (tag !== null && tag.index > 0) return text.slice(0, tag.index).trim().split(' ');
  return tags.has(slots.at(-1) ?? '') ? slots.slice(0, -1) : slots;
}

/** Pairs of words that mean something else together, with what stands for them. */
const pairs: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    as: { well: '' },
    at: { all: '' },
    each: { other: 'together' },
    have: { to: 'must' },
    has: { to: 'must' },
    look: { after: 'look' },
    looks: { after: 'look' },
    looking: { after: 'look' },
    take: { over: 'take' },
    takes: { over: 'take' },
    not: { only: 'also', just: 'also' },
  }).map(([first, seconds]) => [first, new Map(Object.entries(seconds))]),
);

/** A claim as it is compared with others: without a tag, and with pairs such as "at all" read as one. */
export function readClaim(slots: readonly string[]): readonly string[] {
  const claim = cutTag(slots);
  if (!claim.some((word, place) => pairs.get(word)?.has(claim[place + 1] ?? ''))) return claim;
  return claim.flatMap((word, place) => {
    const pair = pairs.get(word)?.get(claim[place + 1] ?? '');
    if (pair !== undefined) return pair === '' ? [] : [pair];
    return pairs.get(claim[place - 1] ?? '')?.has(word) === true ? [] : [word];
  });
}

/** Whether something is asked for that no yes or no can tell. */
export function asksForMore(slots: readonly string[]): boolean {
  return slots.some((word) => interrogatives.has(word));
}

/** Whether a word is a verb that questions with a yes or no begin with. */
export function isOpening(word: string): boolean {
  return openings.has(word);
}

/** Whether a verb is followed by its subject: by one word for it where it comes after a role, "a COO, is that a job". */
function stands(subject = '', before = ''): boolean {
  if (speakers.has(before)) return false;
  const pronoun = pronouns.has(subject);
  return pronoun || (!before.startsWith('{') && (subject.startsWith('{') || subjects.has(subject)));
}

/** Whether a question names two ways and asks for one: neither is a "yes". */
export function leavesChoice(slots: readonly string[]): boolean {
  return slots.some((word, place) => word === 'or' && slots[place + 1] !== 'not');
}

/** A role we know nothing about stands for too many to say yes or no of it, and of two ways neither is a yes. */
export function isPlain(question: readonly string[]): boolean {
  return !leavesChoice(question) && !question.includes('{unknown}');
}
