import { setTimeout as pause } from 'node:timers/promises';
import { cleanText } from '../blocks/clean-text.ts';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import { messageIdOf } from '../incoming/read-message.ts';
import type { CallIfPossible } from './optional-calls.ts';
import type { CallSlack } from './outlets.ts';

interface SessionPlace {
  readonly teamId: string;
  readonly channelId: string;
  readonly threadTs: string;
}

/** Shows in Slack's agent pane that we are at work; where there is none, nothing is shown and nothing is lost. */
export interface AgentSessions {
  /** Does the work for a question while the pane shows it; leaves it undone when the asker pressed Stop before. */
  during(question: IncomingQuestion, call: CallSlack, work: () => Promise<void>): Promise<void>;
  /** The asker pressed Stop; Slack leaves it to us to show that. */
  stop(place: SessionPlace, call: CallSlack): Promise<void>;
}

/** In milliseconds: an answer does not wait longer than this to be announced. */
const patience = 500;

/** Makes the sessions of direct messages, each of whose threads is one. */
export function createAgentSessions(callIfPossible: CallIfPossible): AgentSessions {
  const stopped = new Set<string>();
  const keyOf = ({ teamId, channelId, threadTs }: SessionPlace): string =>
    messageIdOf(teamId, channelId, threadTs);
  const show = (place: SessionPlace, call: CallSlack, status: 'processing' | 'active', title?: string) =>
    callIfPossible(place.teamId, call, 'agents.sessions.setStatus', {
      channel_id: place.channelId,
      thread_ts: place.threadTs,
      status,
      ...(title === undefined ? {} : { title }),
    });
  return {
    async during(question, call, work) {
      const { surface, replyTo, teamId } = question;
      if (surface !== 'direct-message' || replyTo.kind !== 'thread') return work();
      const place = { ...replyTo, teamId };
      stopped.delete(keyOf(place));
      const shown = show(place, call, 'processing', titleOf(question, place));
      await Promise.race([shown, pause(patience, undefined, { ref: false })]);
      try {
        if (!stopped.has(keyOf(place))) await work();
      } finally {
        stopped.delete(keyOf(place));
        // Not before the first call is through, or the pane would go on working for ever.
        if ((await shown) !== undefined) await show(place, call, 'active');
      }
    },
    async stop(place, call) {
      stopped.add(keyOf(place));
      await show(place, call, 'active');
    },
  };
}

/** A session is called after its first question. */
function titleOf({ messageId, text }: IncomingQuestion, place: SessionPlace): string | undefined {
  const isFirst = messageId === messageIdOf(place.teamId, place.channelId, place.threadTs);
  const title = cleanText(text).replace(/\s+/g, ' ').trim();
  return isFirst && title !== '' ? clipText(title, limits.session.title) : undefined;
}
