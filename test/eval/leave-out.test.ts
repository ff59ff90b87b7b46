import { describe, expect, it } from 'vitest';
import { createContentReader } from '../../src/eval/content-words.ts';
import { groupTwins } from '../../src/eval/group-twins.ts';
import { leaveOut } from '../../src/eval/leave-out.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

describe('grouping twins', () => {
  it('puts messages of the same words together, and those that share more than two thirds', () => {
    const words = [
      ['who', 'earn'],
      ['earn', 'who'],
      ['what', 'board', 'seat', 'vote'],
      ['what', 'board', 'seat'],
    ];
    expect(groupTwins(words)).toEqual([0, 0, 2, 2]);
  });

  it('puts twins of twins together', () => {
    const words = ['a b c d', 'b c d e', 'a b c d e'].map((text) => text.split(' '));
    expect(groupTwins(words)).toEqual([0, 0, 0]);
  });

  it('leaves others apart', () => {
    expect(groupTwins([['pay'], ['board'], ['pay', 'board']])).toEqual([0, 1, 2]);
  });
});

describe('leaving ways of asking out', () => {
  const folds = 5;
  const splits = leaveOut(realKnowledge, folds);

  it('holds every message out once', () => {
    const ways =
      realKnowledge.facets.flatMap(({ asked }) => asked).length +
      realKnowledge.facts.flatMap(({ asked, yesNo }) => [...asked, ...yesNo.flatMap(({ to }) => to)]).length +
      realKnowledge.offTopic.flatMap(({ messages }) => messages).length;
    expect(splits.flatMap(({ heldOut }) => heldOut).length).toBe(ways);
    for (const { heldOut } of splits) expect(heldOut.length).toBeGreaterThan(ways / folds / 2);
  });

  it('keeps no twin of what it holds out', () => {
    const [split] = splits;
    if (split === undefined) throw new Error('There is no split.');
    const readContent = createContentReader(realKnowledge);
    const kept = [
      ...split.kept.facets.flatMap(({ asked }) => asked.map((way) => way.replaceAll('{role}', 'COO'))),
      ...split.kept.facts.flatMap(({ asked, yesNo }) => [...asked, ...yesNo.flatMap(({ to }) => to)]),
      ...split.kept.offTopic.flatMap(({ messages }) => messages),
    ].map((text) => new Set(readContent(text.replaceAll('{other}', 'CFO'))));
    for (const { text } of split.heldOut.filter((_, index) => index % 25 === 0)) {
      const words = new Set(readContent(text));
      const twins = kept.filter((other) => likeness(words, other) > 2 / 3);
      expect(twins, text).toEqual([]);
    }
  });
});

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
