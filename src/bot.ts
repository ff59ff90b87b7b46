import type { Answerer } from './answering/answer.ts';
import type { Knowledge } from './answering/knowledge.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Log } from './log.ts';
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
  /** Takes on nothing more, finishes what was begun, disconnects, and closes the store. */
  stop(): Promise<void>;
}

/** What is begun when the process is told to stop may take this long. */
const drainMs = 20_000;

/** Puts the bot together: the one place where its parts meet. */
export function createBot(parts: {
  config: ConnectedConfig;
  expertise: Expertise;
  /** Closed when the bot has stopped. */
  store: Store;
  log: Log;
  now: () => number;
}): Bot {
  const { config, store, log } = parts;
  const deliveries = createDeliveries({ claims: store.claims, log });
  const entrance = deliveries.guard(createEntrance(parts));
  const app = createSlackApp({
    botToken: config.slack.botToken,
    receiver: entrance,
    clientOptions: createClientOptions(config),
    handlers: createHandlers(parts),
    log,
    boltLogger: createBoltLogger(log),
  });
  return {
    async start() {
      await app.init().catch(explainStartFailure('SLACK_BOT_TOKEN'));
      return { address: await entrance.start() };
    },
    async stop() {
      const done = await deliveries.drain(drainMs);
      if (!done) log.warn('stopping although some replies are not finished');
      await entrance.stop();
      await store.close();
    },
  };
}

function createEntrance({ config, log, now }: { config: ConnectedConfig; log: Log; now: () => number }) {
  const { slack, port } = config;
  if (slack.mode === 'http') {
    return createHttpEntrance({ ...slack, port, log, boltLogger: createBoltLogger(log), now });
  }
  // Socket Mode's errors come back to us as rejections, which say it once.
  const boltLogger = createBoltLogger(log, { quietErrors: true });
  return createSocketEntrance({ ...slack, clientOptions: createClientOptions(config), log, boltLogger });
}
