import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { ReplyFile } from '../compose/compose-reply.ts';
import { isDirectMessage } from '../incoming/conversation-places.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import { renderNote } from '../render/render-answer.ts';
import { makeTime } from './make-time.ts';
import type { CallIfPossible } from './optional-calls.ts';
import type { Outlets } from './outlets.ts';
import type { PreparedReply } from './prepare-reply.ts';
import type { Upload, UploadFile } from './upload-file.ts';

/** Sends a file into the asker's direct messages with us, and prepares the message that says whether it is there. */
export type HandOverFile = (
  question: IncomingQuestion,
  composed: { readonly message: PreparedReply['message']; readonly file: ReplyFile },
  outlets: Outlets,
) => Promise<PreparedReply>;

const opened = z.object({ channel: z.object({ id: z.string() }) });
const oneMoment = renderNote('One moment, I am writing the file.');

/** Makes that step. */
export function createHandOverFile(parts: {
  uploadFile: UploadFile;
  callIfPossible: CallIfPossible;
  log: Log;
}): HandOverFile {
  const { uploadFile, callIfPossible, log } = parts;

  const findDirectMessages = async (
    { teamId, userId, replyTo }: IncomingQuestion,
    { call }: Outlets,
  ): Promise<Upload['shareIn']> => {
    if (replyTo.kind === 'thread' && isDirectMessage(replyTo.channelId)) return replyTo;
    const told = await callIfPossible(teamId, call, 'conversations.open', { users: userId });
    return told === undefined ? undefined : { channelId: opened.parse(told).channel.id };
  };

  return async (question, { message, file }, outlets) => {
    const replyTo = await makeTime(question, oneMoment, outlets);
    try {
      const shareIn = await findDirectMessages(question, outlets);
      if (shareIn === undefined) return { replyTo, message: file.otherwise };
      const { teamId } = question;
      const { name, title, text } = file;
      const bytes = Buffer.from(text);
      const sent = await uploadFile({ teamId, name, title, altText: title, bytes, shareIn }, outlets.call);
      return { replyTo, message: sent === undefined ? file.otherwise : message };
    } catch (error) {
      log.warn({ err: error }, 'a file could not be sent');
      return { replyTo, message: file.otherwise };
    }
  };
}
