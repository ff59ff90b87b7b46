import { z } from 'zod';

/** A slash command to be sent: what somebody typed after `/coo`, and who. */
export interface CommandText {
  readonly text: string;
  readonly user: string;
}

/** What the load process is told to do. */
export const loadOrder = z.object({
  url: z.string(),
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
  /** Requests that got anything else than a 200 with a body. */
  failed: z.number(),
});
export type LoadReport = z.infer<typeof loadReport>;
