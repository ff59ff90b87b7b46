import { z } from 'zod';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';
import type { CallIfPossible } from './optional-calls.ts';
import type { CallSlack } from './outlets.ts';

/** Something to upload to Slack. */
export interface Upload {
  readonly teamId: string;
  readonly name: string;
  readonly title: string;
  /** What it holds, in words. */
  readonly altText: string;
  readonly bytes: Uint8Array;
  /** Where it is to be seen; without it, nowhere by itself. */
  readonly shareIn?: { readonly channelId: string; readonly threadTs?: string | undefined } | undefined;
}

/** Uploads a file; nothing where the workspace lets us upload none. */
export type UploadFile = (
  file: Upload,
  call: CallSlack,
) => Promise<{ readonly id: string; readonly address: string } | undefined>;

const timeoutMs = 5_000;

const begunUpload = z.object({ upload_url: z.url(), file_id: z.string() });
const endedUpload = z.object({ files: z.tuple([z.object({ permalink: z.string() })]) });

/** Makes the step that uploads files. */
export function createUploadFile(callIfPossible: CallIfPossible): UploadFile {
  return async ({ teamId, name, title, altText, bytes, shareIn }, call) => {
    const begun = await callIfPossible(teamId, call, 'files.getUploadURLExternal', {
      filename: name,
      length: bytes.byteLength,
      alt_txt: clipText(altText, limits.file.altText),
    });
    if (begun === undefined) return undefined;
    const { upload_url: uploadTo, file_id: id } = begunUpload.parse(begun);
    await sendBytes(uploadTo, bytes);
    const ended = await call('files.completeUploadExternal', {
      files: JSON.stringify([{ id, title }]),
      channel_id: shareIn?.channelId,
      thread_ts: shareIn?.threadTs,
    });
    return { id, address: endedUpload.parse(ended).files[0].permalink };
  };
}

async function sendBytes(url: string, bytes: Uint8Array): Promise<void> {
  const body = new Uint8Array(bytes);
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`the upload was answered with ${response.status}`);
}
