import type { types } from '@slack/bolt';
import { plainText, section } from './blocks.ts';
import { limits } from './limits.ts';

/** Joins body and tail into one message; what does not fit is cut from the end of the body and marked. */
export function fitBlocks(body: types.KnownBlock[], tail: types.KnownBlock[]): types.KnownBlock[] {
  if (fits([...body, ...tail])) return [...body, ...tail];
  const cut = section(plainText('\u2026'));
  const kept = [...body];
  while (kept.length > 0 && !fits([...kept, cut, ...tail])) kept.pop();
  return [...kept, cut, ...tail];
}

/** How many characters of text are in a block, or in anything else. */
export function countCharacters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + countCharacters(part), 0);
}

function fits(blocks: types.KnownBlock[]): boolean {
  return blocks.length <= limits.message.blocks && countCharacters(blocks) <= limits.message.characters;
}
