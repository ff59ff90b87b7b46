import type { Interpretation } from '../learning/interpret.ts';

/** A message whose words only say what is meant: it has none to look for, and asks for no yes or no. */
export function withoutWords(reading: Interpretation): Interpretation {
  return { ...reading, nearest: [], question: { ...reading.question, slots: [], closed: false } };
}
