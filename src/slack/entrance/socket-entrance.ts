import { type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import type { Entrance } from './entrance.ts';
import { keepConnected } from './keep-connected.ts';
import { explainStartFailure } from './start-failure.ts';

/** An address for a socket is had within four seconds or not at all. */
const onlyOnce = { timeout: 4_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };

type SocketClient = SocketModeReceiver['client'];

/**
 * Takes deliveries over Socket Mode. Reconnecting is ours, because the client's own ends the process
 * when Slack turns a reconnect down; its HTTP server is never used, for the same reason.
 */
export function createSocketEntrance(options: {
  appToken: string;
  clientOptions: webApi.WebClientOptions;
  metrics: Metrics;
  log: Log;
  boltLogger: Logger;
}): Entrance {
  const { metrics, log } = options;
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger: options.boltLogger,
    autoReconnectEnabled: false,
    // Trying again is ours too: what the client began it cannot be stopped in.
    installerOptions: { clientOptions: { ...options.clientOptions, ...onlyOnce } },
    // A delivery that was refused stays unacknowledged, so that Slack brings it to another connection.
    processEventErrorHandler: async () => false,
  });
  containRejections(receiver.client, log);
  const connection = keepConnected(receiver.client, { metrics, log });
  return {
    init: (app) => receiver.init(app),
    start: async () => {
      await connection.open().catch(explainStartFailure('SLACK_APP_TOKEN'));
      return undefined;
    },
    stop: () => connection.close(),
    connection: () => connection.status(),
  };
}

/** The client's listeners are asynchronous and nobody catches what they throw: one odd message would end the process. */
function containRejections(client: SocketClient, log: Log): void {
  for (const event of ['ws_message', 'slack_event']) {
    for (const listener of client.listeners(event)) {
      client.off(event, listener);
      client.on(event, async (...parts) => {
        try {
          await listener(...parts);
        } catch (error) {
          log.warn({ err: error }, 'a Socket Mode message that could not be handled');
        }
      });
    }
  }
}
