import { z } from 'zod';
import { nameInstallation } from '../../installations/installation.ts';
import type { Departure } from '../../storage/installations.ts';
import { readWorkspace } from '../incoming/read-workspace.ts';

const departure = z.object({
  event_id: z.string().optional(),
  /** In whole seconds since 1970. */
  event_time: z.number(),
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('app_uninstalled') }),
    // People's own tokens may be revoked too, and we hold none of those.
    z.object({
      type: z.literal('tokens_revoked'),
      tokens: z.object({ bot: z.array(z.string()).min(1) }),
    }),
  ]),
});

/** Reads that the app was taken out of a workspace, or lost its token there; undefined for all else. */
export function readDeparture(body: unknown): Departure | undefined {
  const { data } = departure.safeParse(body);
  if (data === undefined) return undefined;
  const id = nameInstallation(readWorkspace(body));
  if (id === undefined) return undefined;
  return { id, leftAt: new Date(data.event_time * 1000), requestId: data.event_id };
}
