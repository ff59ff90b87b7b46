import type { Settings } from '../../storage/people.ts';
import type { SlackMessage } from '../blocks/blocks.ts';
import type { ComposedReply } from '../compose/compose-reply.ts';
import type { IncomingQuestion, ReplyPlace } from '../incoming/incoming.ts';
import type { HandOverFile } from './hand-over-file.ts';
import type { Illustrate } from './illustrate.ts';
import type { Outlets } from './outlets.ts';

/** A message ready to be sent, and where to: not always where it could have gone at first. */
export interface PreparedReply {
  readonly replyTo: ReplyPlace;
  readonly message: SlackMessage;
}

/** Sends ahead what a message speaks of or shows: a file, a picture. */
export type PrepareReply = (
  question: IncomingQuestion,
  composed: ComposedReply,
  settings: Settings,
  outlets: Outlets,
) => Promise<PreparedReply>;

/** Makes that step. */
export function createPrepareReply(steps: {
  illustrate: Illustrate;
  handOverFile: HandOverFile;
}): PrepareReply {
  return async (question, composed, settings, outlets) => {
    const { message, file, chart } = composed;
    if (file !== undefined) return steps.handOverFile(question, { message, file }, outlets);
    if (chart !== undefined) return steps.illustrate(question, { message, chart }, settings, outlets);
    return { replyTo: question.replyTo, message };
  };
}
