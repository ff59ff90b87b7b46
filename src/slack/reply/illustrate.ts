import { createHash } from 'node:crypto';
import type { Chart } from '../../answering/charts/chart.ts';
import { keepLatest } from '../../answering/text/keep-latest.ts';
import type { Log } from '../../log.ts';
import type { Picture, Pictures } from '../../pictures/create-pictures.ts';
import type { Settings } from '../../storage/people.ts';
import { image } from '../blocks/blocks.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import { makeTime } from './make-time.ts';
import type { Outlets } from './outlets.ts';
import type { PreparedReply } from './prepare-reply.ts';
import type { UploadFile } from './upload-file.ts';

/** Puts the picture of its chart into a message, where it can be drawn, sent and seen. */
export type Illustrate = (
  question: IncomingQuestion,
  composed: { readonly message: PreparedReply['message']; readonly chart: Chart },
  settings: Settings,
  outlets: Outlets,
) => Promise<PreparedReply>;

/** How many uploaded pictures are remembered. */
const mostKept = 500;

type ImageBlock = ReturnType<typeof image>;

/** Makes the step that illustrates messages; each picture is uploaded once to a workspace. */
export function createIllustrate(parts: {
  pictures: Pictures;
  uploadFile: UploadFile;
  classic: boolean;
  log: Log;
}): Illustrate {
  const { pictures, uploadFile, classic, log } = parts;
  const uploaded = new Map<string, ImageBlock>();

  const upload = async (teamId: string, title: string, { png, altText }: Picture, { call }: Outlets) => {
    const key = `${teamId}:${createHash('sha256').update(png).digest('hex')}`;
    const known = uploaded.get(key);
    if (known !== undefined) return known;
    // Shared nowhere by itself: the message that shows it is all that is seen.
    const file = await uploadFile({ teamId, name: 'reporting-lines.png', title, altText, bytes: png }, call);
    if (file === undefined) return undefined;
    const block = image(classic ? { address: file.address } : { id: file.id }, altText);
    keepLatest(uploaded, key, block, mostKept);
    return block;
  };

  return async (question, { message, chart }, settings, outlets) => {
    if (settings.pictures === 'off') return { replyTo: question.replyTo, message };
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
