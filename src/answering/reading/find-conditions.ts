import type { Knowledge } from '../knowledge.ts';
import { createPhraseFinder, type PhraseFinder } from '../roles/phrases.ts';

/** Makes the search for the conditions that a message names, those of which nothing tells as well, by their ids. */
export function createConditionFinder({
  conditions,
  elsewhere,
}: Pick<Knowledge, 'conditions' | 'elsewhere'>): PhraseFinder<string> {
  return createPhraseFinder(
    [...conditions, ...elsewhere].flatMap(({ id, cues }) => cues.map((phrase) => ({ phrase, value: id }))),
  );
}
