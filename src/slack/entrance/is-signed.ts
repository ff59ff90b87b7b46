import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Whether Slack signed these bytes, at the time that the request names. */
export function isSigned(body: Buffer, headers: IncomingHttpHeaders, signingSecret: string): boolean {
  const timestamp = headers['x-slack-request-timestamp'];
  const [, signature] = /^v0=([0-9a-f]{64})$/.exec(String(headers['x-slack-signature'])) ?? [];
  if (typeof timestamp !== 'string' || signature === undefined) return false;
  const expected = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest();
  // Comparing in constant time tells nobody how much of a guess was right.
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected);
}
