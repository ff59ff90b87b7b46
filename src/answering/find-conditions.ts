import type { Knowledge } from './knowledge.ts';
import { createPhraseFinder, type PhraseFinder } from './phrases.ts';

/** Makes the search for the conditions that a message names, by their ids. */
export function createConditionFinder({ conditions }: Pick<Knowledge, 'conditions'>): PhraseFinder<string> {
  return createPhraseFinder(
    conditions.flatMap(({ id, cues }) => cues.map((phrase) => ({ phrase, value: id }))),
  );
}
