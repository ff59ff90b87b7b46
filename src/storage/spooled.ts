import { z } from 'zod';
import type { Exchange } from './exchange-log.ts';
import type { Vote } from './votes.ts';

/** Something that was to be stored while the store was away. */
export type Spooled =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'vote'; readonly vote: Vote }
  | { readonly kind: 'reason'; readonly voteId: string; readonly reason: string };

const ids = z.array(z.string());
const whoAndWhen = { at: z.coerce.date(), teamId: z.string(), userId: z.string(), receiptId: z.string() };

const exchange: z.ZodType<Exchange> = z.object({
  ...whoAndWhen,
  surface: z.string(),
  channelId: z.string(),
  messageId: z.string(),
  outcome: z.enum(['answer', 'clarify', 'decline', 'greet', 'thank', 'help']),
  roles: ids,
  facets: ids,
  facts: ids,
  confidence: z.number(),
  unanswered: z.string().optional(),
});

const vote: z.ZodType<Vote> = z.object({
  ...whoAndWhen,
  id: z.string(),
  verdict: z.enum(['helpful', 'not-helpful']),
  reason: z.string().optional(),
});

const spooled: z.ZodType<Spooled> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exchange'), exchange }),
  z.object({ kind: z.literal('vote'), vote }),
  z.object({ kind: z.literal('reason'), voteId: z.string(), reason: z.string() }),
]);

/** Reads a line of a spool file; undefined where a crash has cut it short, so that nobody was told it was there. */
export function readSpooled(line: string): Spooled | undefined {
  try {
    return spooled.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
