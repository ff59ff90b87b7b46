import { setTimeout as pause } from 'node:timers/promises';
import type { Answerer } from './answering/answer.ts';
import type { Knowledge } from './answering/knowledge.ts';
import type { BotStatus } from './bot-status.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Log } from './log.ts';
import { type Metrics, noMetrics } from './metrics.ts';
import { createBoltLogger } from './slack/bolt-logger.ts';
import { createClientOptions } from './slack/client-options.ts';
import { createHandlers } from './slack/create-handlers.ts';
import { createSlackApp } from './slack/create-slack-app.ts';
import { createDeliveries } from './slack/entrance/deliveries.ts';
import { createHttpEntrance } from './slack/entrance/http-entrance.ts';
import { createSocketEntrance } from './slack/entrance/socket-entrance.ts';
import { explainStartFailure } from './slack/entrance/start-failure.ts';
import type { Store } from './storage/store.ts';

/** Settings with a Slack in them. */
export type ConnectedConfig = Config & { readonly slack: Exclude<SlackConfig, { mode: 'local' }> };

/** What the bot answers from. */
export interface Expertise {
  readonly answerer: Answerer;
  readonly knowledge: Knowledge;
  /** Changes with every change of the knowledge. */
  readonly version: string;
}

export interface Bot {
  /** Resolves when questions are being answered; over HTTP it gives the address where they arrive. */
  start(): Promise<{ readonly address?: string | undefined }>;
  /** How it is now; never fails, and waits for nothing longer than half a second. */
  status(): Promise<BotStatus>;
  /** Is not ready any more, takes on nothing more after the delay that is set, finishes what was begun, disconnects, and closes the store. */
  stop(): Promise<void>;
}

/** What is begun when the process is told to stop may take this long. */
const drainMs = 20_000;
/** Whoever asks how the bot is must not wait for a store that hangs. */
const storePatienceMs = 500;

/** Puts the bot together: the one place where its parts meet. */
export function createBot(parts: {
  config: ConnectedConfig;
  expertise: Expertise;
  /** Closed when the bot has stopped. */
  store: Store;
  log: Log;
  now: () => number;
  /** Told what happens; unless given, nobody is. */
  metrics?: Metrics;
}): Bot {
  const { config, store, log, now, metrics = noMetrics } = parts;
  let state: BotStatus['state'] = 'starting';
  const deliveries = createDeliveries({ claims: store.claims, metrics, log });
  const entrance = deliveries.guard(createEntrance({ config, metrics, log, now }));
  const app = createSlackApp({
    botToken: config.slack.botToken,
    receiver: entrance,
    clientOptions: createClientOptions(config, metrics),
    handlers: createHandlers({ ...parts, metrics }),
    log,
    boltLogger: createBoltLogger(log),
  });
  return {
    async start() {
      await app.init().catch(explainStartFailure('SLACK_BOT_TOKEN'));
      const address = await entrance.start();
      state = 'ready';
      return { address };
    },
    async status() {
      const socket = entrance.connection?.();
      const backlog = await readBacklog(store.claims, now);
      const lost = state === 'ready' && socket?.connected === false;
      return {
        state: lost ? 'disconnected' : state,
        knowledge: parts.expertise.version,
        store: backlog === undefined ? 'down' : 'up',
        backlog,
        socket,
      };
    },
    async stop() {
      state = 'stopping';
      await pause(config.stopDelayMs);
      const done = await deliveries.drain(drainMs);
      if (!done) log.warn('stopping although some replies are not finished');
      await entrance.stop();
      await store.close();
    },
  };
}

/** Undefined where the store does not say it in time. */
async function readBacklog(claims: Store['claims'], now: () => number): Promise<BotStatus['backlog']> {
  const late = pause(storePatienceMs, undefined, { ref: false });
  const backlog = await Promise.race([claims.backlog().catch(() => undefined), late]);
  if (backlog === undefined) return undefined;
  const { count, oldestAt } = backlog;
  return { deliveries: count, oldestSeconds: oldestAt === undefined ? 0 : (now() - oldestAt) / 1000 };
}

function createEntrance(parts: { config: ConnectedConfig; metrics: Metrics; log: Log; now: () => number }) {
  const { config, metrics, log, now } = parts;
  const { slack, port } = config;
  if (slack.mode === 'http') {
    return createHttpEntrance({ ...slack, port, metrics, log, boltLogger: createBoltLogger(log), now });
  }
  // Socket Mode's errors come back to us as rejections, which say it once.
  const boltLogger = createBoltLogger(log, { quietErrors: true });
  const clientOptions = createClientOptions(config, metrics);
  return createSocketEntrance({ ...slack, clientOptions, metrics, log, boltLogger });
}
