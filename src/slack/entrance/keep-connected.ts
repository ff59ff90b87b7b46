import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { explainSlackError, readSlackErrorCode } from '../handlers/explain-slack-error.ts';

const firstPauseMs = 250;
const longestPauseMs = 30_000;
/** How long the other side may take to say goodbye. */
const farewellMs = 1_000;

/** A connection that comes back when it is lost, until it is closed. */
export interface Connection {
  /** Fails when the first connection cannot be made. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Holds a Socket Mode client connected. The client must not reconnect by itself. */
export function keepConnected(client: SocketModeReceiver['client'], log: Log): Connection {
  const closing = new AbortController();
  let established = false;

  client.on('connected', () => {
    established = true;
  });
  client.on('disconnected', () => {
    // While a connection is being made its own promise reports the failure.
    if (!established || closing.signal.aborted) return;
    established = false;
    void reconnect();
  });

  async function reconnect(): Promise<void> {
    for (let tries = 0; !closing.signal.aborted; tries += 1) {
      // Half of the pause is left to chance, so that many bots do not all come back at once.
      const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
      await pause(longest * (0.5 + Math.random() / 2), undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted || (await connect())) return;
    }
  }

  async function connect(): Promise<boolean> {
    try {
      await client.start();
      log.info('connected to Slack again');
      if (closing.signal.aborted) await client.disconnect();
      return true;
    } catch (error) {
      const details = { code: readSlackErrorCode(error), hint: explainSlackError(error) };
      log.warn(details, 'could not connect to Slack again, still trying');
      return false;
    }
  }

  return {
    async open() {
      await client.start();
    },
    async close() {
      closing.abort();
      await Promise.race([client.disconnect(), pause(farewellMs, undefined, { ref: false })]);
    },
  };
}
