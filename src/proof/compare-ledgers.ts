import { setTimeout as pause } from 'node:timers/promises';
import { atMost, exactly, type Finding, note } from './proof.ts';
import type { FakeSlack } from './stage/fake-slack.ts';
import type { Stored } from './stage/read-stored.ts';
import type { Delivery } from './stage/workspace.ts';

/** Waits until every event has its reply, or nothing has come for so long that nothing more will. */
export async function untilAnswered(
  slack: FakeSlack,
  taken: readonly Delivery[],
  quietMs: number,
): Promise<void> {
  const begun = performance.now();
  const isOpen = ({ kind, thread }: Delivery): boolean => kind === 'event' && slack.messagesIn(thread) === 0;
  while (taken.some(isOpen) && performance.now() - Math.max(begun, slack.lastMessageAt()) < quietMs) {
    await pause(100);
  }
}

/** What Slack was told that it is taken, beside what people got to see. */
export function compareReplies(slack: FakeSlack, taken: readonly Delivery[]): Finding[] {
  const replies = taken.filter(({ kind }) => kind === 'event').map(({ thread }) => slack.messagesIn(thread));
  return [
    exactly(
      'events acknowledged, answered once',
      replies.filter((count) => count === 1).length,
      replies.length,
    ),
    exactly('… not answered', replies.filter((count) => count === 0).length, 0),
    exactly('… answered more than once', replies.filter((count) => count > 1).length, 0),
  ];
}

/** What people were told that it is stored, beside what is in the store. */
export function compareRows(slack: FakeSlack, taken: readonly Delivery[], stored: Stored): Finding[] {
  const confirmed = taken.filter(
    ({ kind, name }) => kind === 'vote' && slack.responsesTo(name).some((text) => text.includes('counted')),
  );
  const declined = taken.filter(({ unanswerable }) => unanswerable);
  const lacking = (wanted: readonly Delivery[], rows: ReadonlySet<string>): number =>
    wanted.filter(({ messageId }) => !rows.has(messageId)).length;
  return [
    note('votes confirmed to their voters', confirmed.length),
    exactly('… not in the store', lacking(confirmed, stored.votes), 0),
    note('questions declined to their askers', declined.length),
    exactly('… not in the store', lacking(declined, stored.unanswered), 0),
    exactly('deliveries still unfinished in the store', stored.unfinished.size, 0),
  ];
}

/** How often the same message was posted again, which nobody sees. */
export function noteMerged(slack: FakeSlack, most?: number): Finding {
  const what = 'replies sent again, which Slack merges';
  return most === undefined ? note(what, slack.merged()) : atMost(what, slack.merged(), most);
}
