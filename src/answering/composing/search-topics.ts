import Fuse from 'fuse.js';
import type { Suggestion } from '../answer.ts';
import type { Knowledge } from '../knowledge.ts';
import { normalise } from '../text/normalise.ts';
import type { RoleTopics } from './list-topics.ts';

/** Finds topics while somebody types; before that, those of the home roles. The nearest role and topic come first. */
export type SearchTopics = (typed: string) => readonly RoleTopics[];

/** How far a word may be off: 0 is the same, 1 is anything. Two letters swapped in "reports" are at 0.29. */
const farthest = 0.3;

/** More than this is no longer looked through; a further letter narrows it down. */
const mostFound = 40;

/** How far a topic is from its words: the names of its role are nearest, its keywords farthest. */
const distances = { name: 0, label: 0.05, keyword: 0.1, unfinished: 0.1 } as const;

interface Entry {
  readonly role: RoleTopics;
  readonly topic: Suggestion;
  /** The words that lead to it, with how far off each is. */
  readonly words: ReadonlyMap<string, number>;
}

/** Makes the search: fuse.js finds the words meant, from their beginning, and the topics with most of these win. */
export function createSearchTopics(
  knowledge: Pick<Knowledge, 'roles' | 'facets' | 'wording'>,
  topics: readonly RoleTopics[],
): SearchTopics {
  const plain = new Set(knowledge.wording.plain);
  const entries = listEntries(knowledge, topics);
  const fuse = new Fuse([...new Set(entries.flatMap(({ words }) => [...words.keys()]))], {
    threshold: farthest,
    // Only what begins so: people type words from their beginning.
    distance: 1,
    includeScore: true,
  });
  const readMeant = (word: string): Map<string, number> =>
    new Map(
      fuse
        .search(word)
        .map(({ item, score = 1 }) => [item, item === word ? 0 : score + distances.unfinished]),
    );

  return (typed) => {
    const said = normalise(typed);
    const telling = said.filter((word) => !plain.has(word));
    const words = [...new Set(telling.length > 0 ? telling : said)];
    if (words.length === 0) return topics.filter(({ home }) => home);
    return group(findNearest(entries, words.map(readMeant)));
  };
}

/** The entries that most of the words lead to, the nearest first, else in the order of the knowledge. */
function findNearest(
  entries: readonly Entry[],
  meant: readonly ReadonlyMap<string, number>[],
): readonly Entry[] {
  const found = entries.map((entry) => {
    const hits = meant.map((word) => measure(entry, word)).filter((distance) => distance < 1);
    return { entry, hits: hits.length, distance: hits.reduce((sum, each) => sum + each, 0) };
  });
  const most = Math.max(1, ...found.map(({ hits }) => hits));
  return found
    .filter(({ hits }) => hits === most)
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry)
    .slice(0, mostFound);
}

function measure({ words }: Entry, meant: ReadonlyMap<string, number>): number {
  return Math.min(1, ...[...meant].map(([word, distance]) => distance + (words.get(word) ?? 1)));
}

function group(entries: readonly Entry[]): RoleTopics[] {
  const groups = new Map<RoleTopics, Suggestion[]>();
  for (const { role, topic } of entries) groups.set(role, [...(groups.get(role) ?? []), topic]);
  return [...groups].map(([role, topics]) => ({ ...role, topics }));
}

function listEntries(
  { roles, facets }: Pick<Knowledge, 'roles' | 'facets'>,
  topics: readonly RoleTopics[],
): Entry[] {
  const names = new Map(
    roles.map(({ id, title, abbreviation, aliases }) => [
      id,
      [title, abbreviation ?? [], aliases].flat().flatMap(normalise),
    ]),
  );
  const titles = new Map(facets.map(({ id, title }) => [id, title]));
  const keywords = new Map(facets.map(({ id, keywords: words }) => [id, words.flatMap(normalise)]));
  return topics.flatMap((role) =>
    role.topics.map((topic): Entry => {
      const words = [
        ...topic.facets.flatMap((facet) => keywords.get(facet) ?? []).map(at(distances.keyword)),
        ...[topic.label, ...topic.facets.flatMap((facet) => titles.get(facet) ?? [])]
          .flatMap(normalise)
          .map(at(distances.label)),
        ...(names.get(role.role) ?? []).map(at(distances.name)),
      ];
      return { role, topic, words: new Map(words) };
    }),
  );
}

function at(distance: number): (word: string) => readonly [string, number] {
  return (word) => [word, distance];
}
