import type { Fact, Knowledge } from '../answering/knowledge.ts';
import { createContentReader } from './content-words.ts';
import { groupTwins } from './group-twins.ts';

/** A message with the facets that would be right for it; none where it is not for us. */
export interface HeldOut {
  readonly text: string;
  readonly facets: readonly string[];
  /** The fact it asks for, where it asks for a particular one. */
  readonly fact?: string | undefined;
}

export interface Split {
  readonly kept: Knowledge;
  readonly heldOut: readonly HeldOut[];
}

type IsHeldOut = (way: string) => boolean;

/**
 * Splits all ways of asking and off-topic messages into folds and gives, for each fold, the knowledge without it.
 * Twins are in one fold, so that nothing held out has a twin among what is learned from.
 */
export function leaveOut(knowledge: Knowledge, folds: number): Split[] {
  const foldOf = assignFolds(knowledge, folds);
  return Array.from({ length: folds }, (_, fold) => splitOff(knowledge, (way) => foldOf.get(way) === fold));
}

function splitOff(knowledge: Knowledge, isHeldOut: IsHeldOut): Split {
  const stays = (way: string): boolean => !isHeldOut(way);
  const kept: Knowledge = {
    ...knowledge,
    facets: knowledge.facets.map((facet) => ({ ...facet, asked: facet.asked.filter(stays) })),
    facts: knowledge.facts.map((fact) => ({
      ...fact,
      asked: fact.asked.filter(stays),
      yesNo: fact.yesNo.map(({ reply, to }) => ({ reply, to: to.filter(stays) })),
    })),
    offTopic: knowledge.offTopic.map((each) => ({ ...each, messages: each.messages.filter(stays) })),
  };
  const heldOut = listWays(knowledge).filter(({ way }) => isHeldOut(way));
  return { kept, heldOut: heldOut.map(({ way, ...labels }) => ({ text: fillSlots(way), ...labels })) };
}

function listWays({ facets, facts, offTopic }: Knowledge): (Omit<HeldOut, 'text'> & { way: string })[] {
  return [
    ...facets.flatMap(({ id, asked }) => asked.map((way) => ({ way, facets: [id] }))),
    ...facts.flatMap((fact) =>
      listWaysOfFact(fact).map((way) => ({ way, facets: [fact.facet, ...fact.also], fact: fact.id })),
    ),
    ...offTopic.flatMap(({ messages }) => messages.map((way) => ({ way, facets: [] }))),
  ];
}

function listWaysOfFact({ asked, yesNo }: Fact): readonly string[] {
  return [...asked, ...yesNo.flatMap(({ to }) => to)];
}

function fillSlots(way: string): string {
  return way.replaceAll('{role}', 'COO').replaceAll('{other}', 'CFO');
}

/** A group of twins is in the fold that the words of its first way of asking give. */
function assignFolds(knowledge: Knowledge, folds: number): ReadonlyMap<string, number> {
  const ways = [...new Set(listWays(knowledge).map(({ way }) => way))].sort();
  const readContent = createContentReader(knowledge);
  const groups = groupTwins(ways.map((way) => readContent(fillSlots(way))));
  return new Map(ways.map((way, index) => [way, hash(ways[groups[index] ?? index] ?? way) % folds]));
}

/** FNV-1a, so that most messages stay in their fold when others are added. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}
