import { z } from 'zod';
import { anyBlock } from './checks/block-checks.ts';
import { findMisplaced, findTotals } from './checks/block-list-checks.ts';
import { describeProblems } from './checks/describe-problems.ts';
import { list, text } from './checks/text-checks.ts';
import { things } from './checks/things.ts';
import { limits } from './limits.ts';
import type { Surface } from './surfaces.ts';

const message = z.looseObject({
  // Without it, screen readers and notifications have nothing to say.
  text: text(limits.message.text),
  blocks: list(anyBlock, limits.message.blocks, 0).optional(),
});

/**
 * Everything in a message that Slack would refuse or cut, in plain English; empty when the message is fine.
 * A message that only deletes another needs no text.
 */
export function findLimitViolations(
  sent: { text?: unknown; blocks?: unknown; delete_original?: unknown },
  surface: Extract<Surface, 'message' | 'ephemeral'> = 'message',
): string[] {
  if (sent.delete_original === true) return [];
  const blocks = things(sent.blocks);
  return [...describeProblems(message, sent), ...findMisplaced(blocks, surface), ...findTotals(blocks)];
}
