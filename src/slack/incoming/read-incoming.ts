import type { Incoming } from './incoming.ts';
import { readClick } from './read-click.ts';
import { readCommand } from './read-command.ts';
import { readEvent } from './read-event.ts';

/** Turns whatever Slack delivers into a question or a reason to stay silent; nothing behind it sees a payload. */
export function readIncoming(body: unknown, botUserId: string | undefined): Incoming {
  if (typeof body !== 'object' || body === null) return { kind: 'ignored', reason: 'not readable' };
  if ('command' in body) return readCommand(body);
  if ('event' in body) return readEvent(body, botUserId);
  if ('actions' in body) return readClick(body);
  return { kind: 'ignored', reason: 'nothing we listen to' };
}
