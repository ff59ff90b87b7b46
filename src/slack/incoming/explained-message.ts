import { z } from 'zod';
import type { ExplainedMessage } from './incoming.ts';

const written = z.tuple([z.string(), z.string(), z.url().nullable(), z.array(z.string())]);

/** Packs what a window has to know of the message it explains; Slack hands it back with every click in the window. */
export function packExplained({ channelId, threadTs, responseUrl, roles }: ExplainedMessage): string {
  return JSON.stringify([channelId, threadTs, responseUrl ?? null, roles]);
}

/** Unpacks what {@link packExplained} packed; nothing where it is something else. */
export function unpackExplained(packed: string): ExplainedMessage | undefined {
  try {
    const [channelId, threadTs, responseUrl, roles] = written.parse(JSON.parse(packed));
    return { channelId, threadTs, responseUrl: responseUrl ?? undefined, roles };
  } catch {
    return undefined;
  }
}
