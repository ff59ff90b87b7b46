import type { Answerer } from './answering/answer.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Log } from './log.ts';
import { createAnswerQuestion } from './slack/answer-question.ts';
import { createBoltLogger } from './slack/bolt-logger.ts';
import { createClientOptions } from './slack/client-options.ts';
import { createComposeReply } from './slack/compose-reply.ts';
import { createSlackApp } from './slack/create-slack-app.ts';
import { createDeliveries } from './slack/entrance/deliveries.ts';
import { createHttpEntrance } from './slack/entrance/http-entrance.ts';
import { createSocketEntrance } from './slack/entrance/socket-entrance.ts';
import { explainStartFailure } from './slack/entrance/start-failure.ts';
import { createMemoryClaims } from './storage/claims.ts';
import { createMemoryConversations } from './storage/conversations.ts';
import { createMemoryExchangeLog } from './storage/exchange-log.ts';

/** Settings with a Slack in them. */
export type ConnectedConfig = Config & { readonly slack: Exclude<SlackConfig, { mode: 'local' }> };

export interface Bot {
  /** Resolves when questions are being answered; over HTTP it gives the address where they arrive. */
  start(): Promise<{ readonly address?: string | undefined }>;
  /** Takes on nothing more, finishes what was begun, and disconnects. */
  stop(): Promise<void>;
}

/** What is begun when the process is told to stop may take this long. */
const drainMs = 20_000;

/** Puts the bot together: the one place where its parts meet. */
export function createBot(parts: {
  config: ConnectedConfig;
  answerer: Answerer;
  log: Log;
  now: () => number;
}): Bot {
  const { config, answerer, log, now } = parts;
  const clientOptions = createClientOptions(config);
  const deliveries = createDeliveries({ claims: createMemoryClaims({ now }), log });
  const entrance = deliveries.guard(createEntrance(parts));
  const app = createSlackApp({
    botToken: config.slack.botToken,
    receiver: entrance,
    clientOptions,
    answerQuestion: createAnswerQuestion({
      composeReply: createComposeReply(answerer),
      conversations: createMemoryConversations({ now }),
      exchangeLog: createMemoryExchangeLog(),
      log,
      now,
    }),
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
