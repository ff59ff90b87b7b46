import { z } from 'zod';

/** Something to be sent: what somebody typed after `/coo`, or after our name, and who. */
export interface CommandText {
  readonly text: string;
  readonly user: string;
}

/** What the load process is told to do. */
export const loadOrder = z.object({
  /** Each takes its turn. */
  urls: z.array(z.string()),
  as: z.enum(['command', 'mention']),
  signingSecret: z.string(),
  connections: z.number(),
  commands: z.array(z.object({ text: z.string(), user: z.string() })),
});
export type LoadOrder = z.infer<typeof loadOrder>;

/** What came of it; times in milliseconds. */
export const loadReport = z.object({
  elapsed: z.number(),
  p50: z.number(),
  p99: z.number(),
  /** Requests that got anything else than a 200, which for a command has a body. */
  failed: z.number(),
});
export type LoadReport = z.infer<typeof loadReport>;
