import type { ChosenFact } from '../choosing/choose-facts.ts';
import { answerOn, type Decision, type Situation } from '../deciding/decision.ts';
import { wordless } from '../deciding/without-words.ts';
import type { Fact } from '../knowledge.ts';
import type { Lookup, Topic } from '../lookup.ts';
import type { LinkedToken } from '../roles/link-roles.ts';
import { capitalise } from '../roles/role-names.ts';
import { listItems } from '../text/list-items.ts';
import { normalise } from '../text/normalise.ts';
import { endings, nameNumber, nameOrdinal, readCardinal, readOrdinal } from '../text/ordinals.ts';

/** What may stand around the place of a thing that was listed. */
const around: ReadonlySet<string> = new Set(
  `a an the and or but so ok okay what give show is was were are be about of these those them that this it in on list there one ones
  number no please pls tell me us more explain describe define elaborate expand go into detail details again mean means meant
  do does did say said you i which how between from to with vs difference differ compare mentioned then now also kind kinds
  type types reason reasons sign signs item point thing title name kpi measure duty st nd rd th`.split(/\s+/),
);
/** Behind these a bare number is a place. */
const numbering: ReadonlySet<string> = new Set('number no kind type reason sign item point'.split(' '));
const steps: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['previous', -1],
]);
const longest = 12;
const anywhere = { count: 1, at: 0 };

/** A list that was told, or one of which a single thing was told. */
interface ToldList {
  readonly fact: Fact;
  readonly items: readonly string[];
  /** What tells of each of them by itself, where there is such a fact. */
  readonly facts: readonly (Fact | undefined)[];
  /** The place of the one that was told by itself. */
  readonly at: number;
}

/**
 * "Tell me more about the second one", "what was the sixth?", "and the next one?" after a list: the fact that tells of that
 * thing alone, or else what the list calls it.
 */
export function pickListed(situation: Situation): Decision | undefined {
  const { reading, conversation, cues } = situation;
  const { tokens } = reading.question;
  const [topic, another] = conversation.topics;
  if (topic === undefined || another !== undefined || tokens.length > longest) return undefined;
  // "And the first one?" after two roles means one of these.
  const pointsAtRole = cues.ordinal !== undefined && (conversation.rolesBefore ?? []).length > 0;
  const points = [...tokens.keys()].some((index) => placeOf(tokens, index, anywhere) !== undefined);
  const saysMore = tokens.some((token) =>
    typeof token === 'string' ? !isAround(token, tokens) : !topic.roles.includes(token.name),
  );
  if (pointsAtRole || !points || saysMore) return undefined;
  const list = findList(situation, topic);
  if (list === undefined) return undefined;
  const { items, at } = list;
  const places = tokens.flatMap((_, index) => placeOf(tokens, index, { count: items.length, at }) ?? []);
  return places.length === 0 ? undefined : tellOf(places, list, topic, situation);
}

function isAround(word: string, tokens: readonly LinkedToken[]): boolean {
  return around.has(word) || placeOf(tokens, tokens.indexOf(word), anywhere) !== undefined;
}

/** The place that a word names in a list of so many, after what was told of it. */
function placeOf(
  tokens: readonly LinkedToken[],
  index: number,
  { count, at }: { readonly count: number; readonly at: number },
): number | undefined {
  const [before, word, after] = [tokens[index - 1], String(tokens[index]), tokens[index + 1]];
  const step = steps.get(word);
  if (step !== undefined) return at < 0 ? undefined : at + step;
  const isNumbered = numbering.has(String(before)) || endings.has(String(after)) || tokens.length === 1;
  return readOrdinal(word, count) ?? (isNumbered ? readCardinal(word) : undefined);
}

/** The list that was told last, first of all or beside that, or that what was told is part of. */
function findList(situation: Situation, topic: Topic): ToldList | undefined {
  const facts = listFacts(situation, topic, []);
  const told = facts.find(({ fact }) => fact.id === topic.fact)?.fact;
  if (told === undefined) return undefined;
  const read = (fact: Fact): ToldList => {
    const items = listItems(fact.answer);
    const about = matchFacts(items, fact, situation, topic);
    return { fact, items, facts: about, at: about.indexOf(told) };
  };
  if (hasList({ fact: told })) return read(told);
  const partOf = facts
    .filter(hasList)
    .map(({ fact }) => read(fact))
    .find(({ at }) => at >= 0);
  if (partOf !== undefined) return partOf;
  const beside = facts.find((each) => hasList(each) && situation.conversation.facts.includes(each.fact.id));
  return beside && read(beside.fact);
}

function hasList({ fact }: Pick<ChosenFact, 'fact'>): boolean {
  return listItems(fact.answer).length > 0;
}

function listFacts(
  { conversation, chooseFacts }: Situation,
  { roles, facet }: Topic,
  question: readonly string[],
) {
  const lookup = { roles, facet, named: roles, question, nearest: [] };
  return chooseFacts(lookup, { conditions: conversation.conditions, told: new Set() });
}

/** How much of what a list calls a thing the fact must have that tells of it. */
const leastShared = 0.4;

/** The fact that has most of the words of each item, where it has fewer of any other. */
function matchFacts(
  items: readonly string[],
  list: Fact,
  situation: Situation,
  { roles }: Topic,
): (Fact | undefined)[] {
  const shares = items.map((item) => {
    const found = listFacts(situation, { roles, facet: list.facet }, normalise(item));
    // Another list tells of none of them by itself.
    return new Map(found.filter((each) => !hasList(each)).map(({ fact, shared }) => [fact, shared]));
  });
  return shares.map((own) => {
    const [best] = [...own].sort(([, a], [, b]) => b - a);
    if (best === undefined || best[1] < leastShared) return undefined;
    const [fact, share] = best;
    return shares.every((other) => other === own || (other.get(fact) ?? 0) < share) ? fact : undefined;
  });
}

function tellOf(
  places: readonly number[],
  { fact: list, items, facts }: ToldList,
  { roles, facet }: Topic,
  situation: Situation,
): Decision | undefined {
  const { conversation } = situation;
  const decision = answerOn(wordless(situation), roles, facet, 0.8);
  if (decision.kind !== 'answer') return undefined;
  const about = places.map((place) => facts[place]);
  const lookup = (fact: Fact): Lookup => ({
    roles,
    facet: fact.facet,
    fact: fact.id,
    named: roles,
    question: [],
    nearest: [],
  });
  const isTold = about.every((fact) => fact !== undefined);
  return {
    kind: 'answer',
    request: {
      ...decision.request,
      lookups: isTold ? about.map((fact) => lookup(fact ?? list)) : [lookup(list)],
      conditions: conversation.conditions,
      only: true,
      opening: isTold ? undefined : nameItems(places, items),
    },
  };
}

/** "The third of these is “mentor a new CEO”." */
function nameItems(places: readonly number[], items: readonly string[]): string {
  const named = places.map((place) => ({ place, item: items[place] }));
  if (named.some(({ item }) => item === undefined)) return `That list has only ${nameNumber(items.length)}.`;
  const all = named.map(
    ({ place, item }, index) => `the ${nameOrdinal(place)} ${index === 0 ? 'of these is ' : ''}“${item}”`,
  );
  return `${capitalise(all.join(', '))}.`;
}
