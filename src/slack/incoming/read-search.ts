import { z } from 'zod';
import { actionIds } from './ids.ts';
import type { Incoming } from './incoming.ts';

const searchBody = z.object({ action_id: z.string(), value: z.string() });

/** Reads what somebody types into a list that we fill while they type. */
export function readSearch(body: object): Incoming {
  const { data } = searchBody.safeParse(body);
  if (data === undefined) return { kind: 'ignored', reason: 'not readable' };
  return data.action_id === actionIds.findTopic
    ? { kind: 'topics-sought', typed: data.value }
    : { kind: 'ignored', reason: 'nothing we listen to' };
}
