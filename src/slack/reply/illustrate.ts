import { createHash } from 'node:crypto';
import { z } from 'zod';
import { keepLatest } from '../../answering/keep-latest.ts';
import type { Log } from '../../log.ts';
import type { Picture, Pictures } from '../../pictures/create-pictures.ts';
import type { Settings } from '../../storage/people.ts';
import { image, type SlackMessage } from '../blocks/blocks.ts';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';
import type { ComposedReply } from '../compose/compose-reply.ts';
import type { IncomingQuestion, ReplyPlace } from '../incoming/incoming.ts';
import { answerView } from '../render/answer-view.ts';
import type { CallIfPossible } from './optional-calls.ts';
import type { Outlets } from './outlets.ts';

/** Puts the picture of its chart into a message, where there is one and it can be drawn, sent and seen. */
export type Illustrate = (
  question: IncomingQuestion,
  composed: ComposedReply,
  settings: Settings,
  outlets: Outlets,
) => Promise<{ readonly replyTo: ReplyPlace; readonly message: SlackMessage }>;

/** How many uploaded pictures are remembered. */
const mostKept = 500;
const uploadTimeoutMs = 5_000;

const begunUpload = z.object({ upload_url: z.url(), file_id: z.string() });
const endedUpload = z.object({ files: z.tuple([z.object({ permalink: z.string() })]) });
type ImageBlock = ReturnType<typeof image>;

/** Makes the step that illustrates messages; each picture is uploaded once to a workspace. */
export function createIllustrate(parts: {
  pictures: Pictures;
  callIfPossible: CallIfPossible;
  classic: boolean;
  log: Log;
}): Illustrate {
  const { pictures, callIfPossible, classic, log } = parts;
  const uploaded = new Map<string, ImageBlock>();

  const upload = async (teamId: string, title: string, { png, altText }: Picture, { call }: Outlets) => {
    const key = `${teamId}:${createHash('sha256').update(png).digest('hex')}`;
    const known = uploaded.get(key);
    if (known !== undefined) return known;
    const begun = await callIfPossible(teamId, call, 'files.getUploadURLExternal', {
      filename: 'reporting-lines.png',
      length: png.byteLength,
      alt_txt: clipText(altText, limits.file.altText),
    });
    if (begun === undefined) return undefined;
    const { upload_url: address, file_id: id } = begunUpload.parse(begun);
    await sendFile(address, png);
    // Shared nowhere by itself: the message that shows it is all that is seen.
    const ended = await call('files.completeUploadExternal', { files: JSON.stringify([{ id, title }]) });
    const { files } = endedUpload.parse(ended);
    const block = image(classic ? { address: files[0].permalink } : { id }, altText);
    keepLatest(uploaded, key, block, mostKept);
    return block;
  };

  return async (question, { message, chart }, settings, outlets) => {
    if (chart === undefined || settings.pictures === 'off') return { replyTo: question.replyTo, message };
    const replyTo = await makeTime(question, message, outlets);
    try {
      const picture = await pictures.draw(chart, settings.pictures);
      const shown = await upload(question.teamId, chart.title, picture, outlets);
      const blocks = shown === undefined ? message.blocks : [shown, ...message.blocks];
      return { replyTo, message: { ...message, blocks } };
    } catch (error) {
      // The same lines stand in the text.
      log.warn({ err: error }, 'a picture could not be shown');
      return { replyTo, message };
    }
  };
}

/** Drawing and uploading may take longer than a command or a form may wait, which is three seconds. */
async function makeTime(
  { replyTo, channelId, userId }: IncomingQuestion,
  message: SlackMessage,
  outlets: Outlets,
): Promise<ReplyPlace> {
  if (replyTo.kind === 'submission') {
    await outlets.acknowledge({ response_action: 'update', view: answerView(message) });
    return { kind: 'view', viewId: replyTo.viewId };
  }
  if (replyTo.kind !== 'acknowledgement') return replyTo;
  await outlets.acknowledge();
  return { ...replyTo, kind: 'response-url', channelId, userId };
}

async function sendFile(url: string, bytes: Uint8Array): Promise<void> {
  const body = new Uint8Array(bytes);
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(uploadTimeoutMs) });
  if (!response.ok) throw new Error(`the upload was answered with ${response.status}`);
}
