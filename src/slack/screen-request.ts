import type { IncomingMessage } from 'node:http';
import { HTTPModuleFunctions } from '@slack/bolt';

/** The one address that Slack calls, for events, commands and clicks. */
export const slackPath = '/slack/events';

const largestBody = 1024 * 1024;
/** Bolt refuses old requests only; a signed one from the future could be kept and sent for ever. */
const clockDifferenceSeconds = 300;

/**
 * Looks at a request before Bolt does, and reads its body. Gives the status to refuse it with, or undefined.
 * The signature is Bolt's to check.
 */
export async function screenRequest(request: IncomingMessage, now: number): Promise<number | undefined> {
  if (request.url?.split('?')[0] !== slackPath) return 404;
  if (request.method !== 'POST') return 405;
  const timestamp = request.headers['x-slack-request-timestamp'];
  // No timestamp at all is left to Bolt, which knows the one request that needs none.
  if (timestamp !== undefined && !isNear(Number(timestamp), now)) return 401;
  try {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, largestBody);
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(buffered);
    // Bolt reads fields of whatever JSON it gets, and null has none.
    return typeof body === 'object' && body !== null ? undefined : 400;
  } catch (error) {
    return HTTPModuleFunctions.isRawBodyError(error) ? error.statusCode : 400;
  }
}

function isNear(timestampSeconds: number, now: number): boolean {
  return Math.abs(now / 1000 - timestampSeconds) <= clockDifferenceSeconds;
}
