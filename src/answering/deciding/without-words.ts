import type { Interpretation } from '../learning/interpret.ts';
import type { Cues } from '../reading/cues.ts';

/** A message whose words only say what is meant: it has none to look for, and asks for no yes or no. */
export function withoutWords(reading: Interpretation): Interpretation {
  return { ...reading, nearest: [], question: { ...reading.question, slots: [], closed: false } };
}

/** A situation in which the words only choose among what was told, and claim nothing of all. */
export function wordless<T extends { readonly reading: Interpretation; readonly cues: Cues }>(
  situation: T,
): T {
  const { reading, cues } = situation;
  return { ...situation, reading: withoutWords(reading), cues: { ...cues, universal: false } };
}
