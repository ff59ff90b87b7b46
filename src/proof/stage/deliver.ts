import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Delivery } from './workspace.ts';

/** What came of one request. */
export interface Attempt {
  /** Undefined where the connection failed, or nothing came in time. */
  readonly status: number | undefined;
  readonly body: string;
  readonly ms: number;
}

/** Slack's side of the wire. */
export interface Courier {
  /** Delivers once, as Slack does with what somebody clicked or typed. */
  once(delivery: Delivery, headers?: Readonly<Record<string, string>>): Promise<Attempt>;
  /**
   * Delivers an event, and again for as long as Slack would where it is not taken; whether it was in the end. With
   * Slack's delayed events it tries after a moment, a minute, five minutes, and then every hour for a day; here the
   * minutes are shorter, and an hour is as long as ten of them.
   */
  untilTaken(delivery: Delivery, note?: (attempt: Attempt) => void): Promise<boolean>;
  close(): void;
}

/** Slack waits no longer for an answer. */
const patienceMs = 3_000;
const momentMs = 100;
const redeliveredAfterMinutes = [1, 5, ...Array.from({ length: 24 }, () => 10)];

/** Makes the one who brings deliveries to where the bot is at that moment. */
export function createCourier(parts: {
  signingSecret: string;
  address: () => string;
  /** How long a minute lasts until an event is brought again. */
  minuteMs: number;
}): Courier {
  const pauses = [momentMs, ...redeliveredAfterMinutes.map((minutes) => minutes * parts.minuteMs)];
  const agent = new Agent({ keepAlive: true });
  const bring: Courier['once'] = (delivery, headers = {}) =>
    new Promise((resolve) => {
      const begun = performance.now();
      const end = (status: number | undefined, body: string): void =>
        resolve({ status, body, ms: performance.now() - begun });
      const sent = request(
        parts.address(),
        {
          method: 'POST',
          agent,
          headers: { ...signed(delivery, parts.signingSecret), ...headers },
          signal: AbortSignal.timeout(patienceMs),
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => end(response.statusCode, Buffer.concat(chunks).toString()));
          response.on('error', () => end(undefined, ''));
        },
      );
      sent.on('error', () => end(undefined, ''));
      sent.end(delivery.body);
    });
  return {
    once: bring,
    async untilTaken(delivery, note = () => {}) {
      let attempt = await bring(delivery);
      note(attempt);
      for (const [index, afterMs] of pauses.entries()) {
        if (isTaken(attempt)) return true;
        await pause(afterMs);
        const reason = attempt.status === undefined ? 'connection_failed' : 'http_error';
        attempt = await bring(delivery, {
          'x-slack-retry-num': String(index + 1),
          'x-slack-retry-reason': reason,
        });
        note(attempt);
      }
      return isTaken(attempt);
    },
    close: () => agent.destroy(),
  };
}

/** Whether Slack was told that the delivery has come. */
export function isTaken({ status }: Attempt): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

function signed({ contentType, body }: Delivery, signingSecret: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hmac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`);
  return {
    'content-type': contentType,
    'content-length': String(Buffer.byteLength(body)),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${hmac.digest('hex')}`,
  };
}
