import type { Fact, Role } from '../knowledge.ts';
import type { Matter } from '../reading/read-charge.ts';
import type { ChosenFact } from './choose-facts.ts';

/** One part of an answer: a facet of one or more roles, and the facts found for it, the best first. */
export interface AnswerPart {
  readonly roles: readonly Role[];
  readonly facet: string;
  /** Title of the facet. */
  readonly title: string;
  /** At least one. */
  readonly chosen: readonly ChosenFact[];
  /** What the question asks about and no fact speaks of. */
  readonly unsourced?: Matter | undefined;
  /** What people ask next about the same roles: told where the part's own facts say little. */
  beside(): readonly ChosenFact[];
}

/** A part with the facts that are told, the leading one first. */
export interface PickedPart extends AnswerPart {
  readonly picked: readonly ChosenFact[];
  /** The same as a list, with what announces it, where that is how it is to be told. */
  readonly list?: { readonly lead: string; readonly items: readonly string[] } | undefined;
}

/** `single` is one fact for each part, told to its end. */
export type Length = 'brief' | 'single' | 'usual' | 'full';

/** Words of an answer, all parts together: what one reads without scrolling on a phone, or all at once. */
const wordBudget = {
  brief: { least: 0, most: 0 },
  single: { least: 0, most: 0 },
  usual: { least: 60, most: 110 },
  full: { least: 60, most: 240 },
} as const;
const mostFacts = { brief: 1, single: 1, usual: 4, full: 7 } as const;
/** What stands beside a particular fact must be nearly as close to the question. */
const closeEnough = 0.8;
/** A fact of which more than this was said already would only repeat it. */
const mostSaid = 0.5;

/**
 * Picks what to tell: for a question that means one particular fact, that fact and what is nearly as close; for a
 * general one an overview; and then, up to a good length, what else there is to the point.
 * @param told facts not to be told again: a part that has no others is left out.
 * @param beside what is told before and after in one reply.
 */
export function pickFacts(
  parts: readonly AnswerPart[],
  length: Length,
  told: readonly string[],
  { share, facts }: Beside = { share: 1, facts: [] },
): PickedPart[] {
  const said: Fact[] = [];
  return parts.flatMap((part) => {
    const picked = pickPart(part, { length, told, said, beside: facts, share: share / parts.length });
    said.push(...picked.map(({ fact }) => fact));
    return picked.length === 0 ? [] : [{ picked, ...part }];
  });
}

/** The rest of a reply that answers several questions. */
export interface Beside {
  /** What part of it is left for this question. */
  readonly share: number;
  /** Facts that the rest tells: none of them is added to this. */
  readonly facts: readonly string[];
}

interface Room {
  readonly length: Length;
  readonly told: readonly string[];
  /** What the parts before have said. */
  readonly said: readonly Fact[];
  /** Facts that are told elsewhere. */
  readonly beside: readonly string[];
  /** What part of the whole answer this one may fill. */
  readonly share: number;
}

function pickPart({ chosen, beside }: AnswerPart, room: Room): ChosenFact[] {
  const { length, told, said, share } = room;
  const isFresh = ({ fact }: ChosenFact): boolean => !told.includes(fact.id);
  const fresh = chosen.filter(isFresh);
  const [lead, ...others] = fresh.length > 0 ? fresh : beside().filter(isFresh);
  if (lead === undefined) return [];
  const picked = [lead];
  const { least, most } = wordBudget[length];
  let words = count(lead.fact).words;
  const add = (candidates: readonly ChosenFact[]): void => {
    for (const other of candidates) {
      if (picked.length >= mostFacts[length]) return;
      const longer = words + count(other.fact).words;
      if (!other.toThePoint || longer > most * share || !isFresh(other) || picked.includes(other)) continue;
      if (room.beside.includes(other.fact.id)) continue;
      if (repeats(other.fact, [...said, ...picked.map(({ fact }) => fact)])) continue;
      picked.push(other);
      words = longer;
    }
  };
  const isRelated = ({ closeness }: ChosenFact): boolean =>
    length === 'full' || !lead.specific || closeness > lead.closeness * closeEnough;
  add(others.filter(isRelated));
  if (words < least * share) add(others);
  if (words < least * share) add(beside());
  return picked;
}

/** Whether most of what a fact says has been said. */
function repeats(fact: Fact, told: readonly Fact[]): boolean {
  const said = told.map((each) => count(each).vocabulary);
  const { longWords } = count(fact);
  const again = longWords.filter((word) => said.some((words) => words.has(word)));
  return again.length > longWords.length * mostSaid;
}

/** What is counted of a fact, once: the same facts are weighed against each other again and again. */
interface Counted {
  readonly words: number;
  /** Words of four letters and more. */
  readonly longWords: readonly string[];
  /** The same, each once. */
  readonly vocabulary: ReadonlySet<string>;
}

const counted = new WeakMap<Fact, Counted>();

function count(fact: Fact): Counted {
  const known = counted.get(fact);
  if (known !== undefined) return known;
  const words = fact.answer.split(/\s+/).length;
  const longWords = fact.answer.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const own = { words, longWords, vocabulary: new Set(longWords) };
  counted.set(fact, own);
  return own;
}
