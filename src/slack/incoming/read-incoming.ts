import type { Incoming } from './incoming.ts';
import { readAction } from './read-action.ts';
import { readCommand } from './read-command.ts';
import { readEvent } from './read-event.ts';
import { readSearch } from './read-search.ts';
import { readShortcut } from './read-shortcut.ts';
import { readSubmission } from './read-submission.ts';

/** Deliveries that tell by their type what they are. */
const readers: Readonly<Record<string, (body: object) => Incoming>> = {
  view_submission: readSubmission,
  block_suggestion: readSearch,
  shortcut: readShortcut,
  message_action: readShortcut,
};

/** Turns whatever Slack delivers into something to act on or a reason not to; nothing behind it sees a payload. */
export function readIncoming(body: unknown, botUserId: string | undefined): Incoming {
  if (typeof body !== 'object' || body === null) return { kind: 'ignored', reason: 'not readable' };
  if ('command' in body) return readCommand(body);
  if ('event' in body) return readEvent(body, botUserId);
  if ('actions' in body) return readAction(body);
  const read = 'type' in body ? readers[String(body.type)] : undefined;
  return read?.(body) ?? { kind: 'ignored', reason: 'nothing we listen to' };
}
