import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import { HTTPModuleFunctions } from '@slack/bolt';
import { isSigned } from './is-signed.ts';

/** The one address that Slack calls, for events, commands and clicks. */
export const slackPath = '/slack/events';

/** What a request turns out to be. */
export type ReceivedRequest =
  | { readonly kind: 'refused'; readonly status: number }
  /** Slack asks about the address itself, and this is all it wants to hear. */
  | { readonly kind: 'check'; readonly reply: { readonly challenge: unknown } | undefined }
  | { readonly kind: 'delivery'; readonly body: object };

const largestBody = 1024 * 1024;
/** A signed request could be kept and sent again later, or, from the future, for ever. */
const clockDifferenceSeconds = 300;

/** Reads a request once: when and by whom it was signed, and what it says. */
export async function readRequest(
  request: IncomingMessage,
  { signingSecret, now }: { signingSecret: string; now: number },
): Promise<ReceivedRequest> {
  if (request.method !== 'POST') return refuse(405);
  const timestamp = request.headers['x-slack-request-timestamp'];
  if (timestamp !== undefined && !isNear(Number(timestamp), now)) return refuse(401);
  try {
    const { rawBody } = await HTTPModuleFunctions.bufferIncomingMessage(request, largestBody);
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    const fields = isForm ? parse(rawBody.toString()) : undefined;
    // Slack does not sign its question whether the certificate is good; whatever else it holds is not read.
    if (fields?.ssl_check === '1') return { kind: 'check', reply: undefined };
    if (!isSigned(rawBody, request.headers, signingSecret)) return refuse(401);
    return readBody(fields === undefined ? JSON.parse(rawBody.toString()) : readFields(fields));
  } catch (error) {
    return refuse(HTTPModuleFunctions.isRawBodyError(error) ? error.statusCode : 400);
  }
}

/** Clicks and the like come as JSON in one field of a form. */
function readFields(fields: Record<string, unknown>): unknown {
  return typeof fields.payload === 'string' ? JSON.parse(fields.payload) : fields;
}

function readBody(body: unknown): ReceivedRequest {
  // Bolt reads fields of whatever JSON it gets, and null has none.
  if (typeof body !== 'object' || body === null) return refuse(400);
  if ('event' in body && typeof body.event !== 'object') return refuse(400);
  if ('type' in body && body.type === 'url_verification') {
    return { kind: 'check', reply: { challenge: 'challenge' in body ? body.challenge : undefined } };
  }
  return { kind: 'delivery', body };
}

function refuse(status: number): ReceivedRequest {
  return { kind: 'refused', status };
}

function isNear(timestampSeconds: number, now: number): boolean {
  return Math.abs(now / 1000 - timestampSeconds) <= clockDifferenceSeconds;
}
