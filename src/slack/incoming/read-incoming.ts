import type { Incoming } from './incoming.ts';
import { readAction } from './read-action.ts';
import { readCommand } from './read-command.ts';
import { readEvent } from './read-event.ts';
import { readSubmission } from './read-submission.ts';

/** Turns whatever Slack delivers into something to act on or a reason not to; nothing behind it sees a payload. */
export function readIncoming(body: unknown, botUserId: string | undefined): Incoming {
  if (typeof body !== 'object' || body === null) return { kind: 'ignored', reason: 'not readable' };
  if ('command' in body) return readCommand(body);
  if ('event' in body) return readEvent(body, botUserId);
  if ('actions' in body) return readAction(body);
  if ('type' in body && body.type === 'view_submission') return readSubmission(body);
  return { kind: 'ignored', reason: 'nothing we listen to' };
}
