import { z } from 'zod';

const anEvent = z.looseObject({ event_id: z.string(), event: z.looseObject({}) });
const anyBody = z.record(z.string(), z.unknown());

/**
 * A delivery as it is kept until it is done: an event, which Slack does not send again once it is acknowledged. Undefined
 * for commands and clicks, whose askers see at once that nothing came. Tokens are left out; without them a step of a
 * workflow is finished with the token of the workspace.
 */
export function writeWork(body: unknown): string | undefined {
  // To find out in vain would cost a command more than to be read.
  if (typeof body !== 'object' || body === null || !('event_id' in body)) return undefined;
  const parsed = anEvent.safeParse(body);
  if (!parsed.success) return undefined;
  const { token: _, event, ...delivery } = parsed.data;
  const { bot_access_token: __, ...kept } = event;
  return JSON.stringify({ ...delivery, event: kept });
}

/** The delivery again. */
export function readWork(work: string): Record<string, unknown> {
  return anyBody.parse(JSON.parse(work));
}
