import type { Condition, Knowledge } from '../knowledge.ts';
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

/** Whether a circumstance is a country or a part of the world: those have names, and kinds of organisation have none. */
export function isCountry({ label }: Pick<Condition, 'label'>): boolean {
  return /^in (?:the )?[A-Z]/.test(label);
}
