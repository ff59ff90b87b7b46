import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { SocketStatus } from '../../bot-status.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import { explainSlackError, readSlackErrorCode } from '../handlers/explain-slack-error.ts';

const triesAtFirst = 3;
const firstPauseMs = 250;
/** Three refusals in a row, each after the longest pause, and the bot is still back within half a minute. */
const longestPauseMs = 6_000;
/** A connection is no connection before Slack has said hello on it. */
const helloWithinMs = 8_000;
/** How long the other side may take to say goodbye. */
const farewellMs = 1_000;
/** A connection that lived for so long was a good one; others may have Slack against them. */
const goodAfterMs = 30_000;

const notice = z.object({
  type: z.enum(['hello', 'disconnect']),
  reason: z.string().optional(),
  num_connections: z.number().optional(),
});
/** Slack is left alone for as long as it says, but not for ever. */
const longestWaitMs = 300_000;
/** Slack's notices are short; what is longer holds somebody's message. */
const longestNotice = 2_000;

/** A connection that comes back when it is lost, until it is closed. */
export interface Connection {
  /** Fails when the first connection cannot be made. */
  open(): Promise<void>;
  close(): Promise<void>;
  status(): SocketStatus;
}

/** Holds a Socket Mode client connected, on one socket at a time. The client must not reconnect by itself. */
export function keepConnected(
  client: SocketModeReceiver['client'],
  { metrics, log }: { metrics: Metrics; log: Log },
): Connection {
  const closing = new AbortController();
  let connected = false;
  let helloAt: number | undefined;
  let failures = 0;

  client.on('connected', () => {
    connected = true;
  });
  client.on('disconnected', () => {
    // While a connection is being made its own promise reports the failure.
    if (!connected) return;
    connected = false;
    if (!closing.signal.aborted) void reconnect();
  });
  client.on('ws_message', (data: unknown) => {
    const noticed = readNotice(data);
    if (noticed?.type === 'hello') {
      helloAt = performance.now();
      metrics.socketHello(noticed.num_connections);
    }
    if (noticed?.type === 'disconnect') {
      log.info({ reason: noticed.reason }, 'Slack ends the connection');
      void endSoon();
    }
  });

  /** The client says goodbye, and would wait half a minute for an answer. */
  async function endSoon(): Promise<void> {
    const ending = helloAt;
    await pause(farewellMs, undefined, { ref: false });
    if (connected && helloAt === ending) await client.disconnect();
  }

  async function reconnect(): Promise<void> {
    if (helloAt !== undefined && performance.now() - helloAt > goodAfterMs) failures = 0;
    let wait = 0;
    while (!closing.signal.aborted) {
      // Half of the pause is left to chance, so that many bots do not all come back at once.
      const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
      const pauseMs = Math.max(wait, longest * (0.5 + Math.random() / 2));
      failures += 1;
      await pause(pauseMs, undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) return;
      try {
        await connect();
        metrics.socketReconnect('connected');
        log.info('connected to Slack again');
        return;
      } catch (error) {
        metrics.socketReconnect('failed');
        const details = { code: readSlackErrorCode(error), hint: explainSlackError(error) };
        log.warn(details, 'could not connect to Slack again, still trying');
        wait = readWait(error);
      }
    }
  }

  /** Makes a connection, or leaves nothing of it behind: two would both be given work. */
  async function connect(): Promise<void> {
    try {
      await within(helloWithinMs, client.start());
    } catch (error) {
      await hangUp();
      throw error;
    }
    if (closing.signal.aborted) await hangUp();
  }

  /** Says goodbye, and goes whether or not it is answered: told a second time, the client does not wait. */
  async function hangUp(): Promise<void> {
    for (const _ of ['politely', 'at once']) {
      const gone = client.disconnect().then(() => true);
      if (await Promise.race([gone, pause(farewellMs, false, { ref: false })])) return;
    }
  }

  return {
    async open() {
      for (let tries = 1; ; tries += 1) {
        try {
          return await connect();
        } catch (error) {
          if (tries === triesAtFirst || saysNo(error)) throw error;
          await pause(firstPauseMs * 2 ** tries);
        }
      }
    },
    async close() {
      closing.abort();
      await hangUp();
    },
    status: () => ({
      connected,
      secondsSinceHello: helloAt === undefined ? undefined : Math.round((performance.now() - helloAt) / 1000),
    }),
  };
}

/** Whether Slack answered, and will answer the same the next time. */
function saysNo(error: unknown): boolean {
  const code = readSlackErrorCode(error);
  return code !== undefined && !code.startsWith('slack_webapi_');
}

function readNotice(data: unknown): z.output<typeof notice> | undefined {
  if (typeof data !== 'string' || data.length > longestNotice) return undefined;
  // Hardly any message is a notice, and the client parses them all.
  if (!/"type"\s*:\s*"(hello|disconnect)"/.test(data)) return undefined;
  try {
    return notice.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

/** How long Slack wants to be left alone, in milliseconds. */
function readWait(error: unknown): number {
  const wanted = typeof error === 'object' && error !== null && 'retryAfter' in error ? error.retryAfter : 0;
  return typeof wanted === 'number' ? Math.min(wanted * 1_000, longestWaitMs) : 0;
}

/** Gives up on a connection that takes longer than so many milliseconds. */
async function within(longestMs: number, starting: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const late = pause(longestMs, undefined, { signal: done.signal }).then(
    () => Promise.reject(new Error('it did not say hello')),
    () => {},
  );
  try {
    await Promise.race([starting, late]);
  } finally {
    done.abort();
    starting.catch(() => {});
  }
}
