import type { Answerer } from './answering/answer.ts';
import type { Knowledge } from './answering/knowledge.ts';
import type { Config, SlackConfig } from './config.ts';
import { checkKeys } from './installations/check-keys.ts';
import { createKeyRing } from './installations/key-ring.ts';
import { createVault } from './installations/vault.ts';
import type { Log } from './log.ts';
import type { Distribution } from './read-distribution.ts';
import { createAuthorize } from './slack/authorize.ts';
import { createBoltLogger } from './slack/bolt-logger.ts';
import { createClientOptions } from './slack/client-options.ts';
import { createHandlers } from './slack/create-handlers.ts';
import { createSlackApp } from './slack/create-slack-app.ts';
import { besideServer } from './slack/entrance/beside-server.ts';
import { createDeliveries } from './slack/entrance/deliveries.ts';
import type { Entrance } from './slack/entrance/entrance.ts';
import { createHttpEntrance } from './slack/entrance/http-entrance.ts';
import { createHttpServer, type Routes } from './slack/entrance/http-server.ts';
import { createSocketEntrance } from './slack/entrance/socket-entrance.ts';
import { explainStartFailure } from './slack/entrance/start-failure.ts';
import { createWorkspaceGate } from './slack/entrance/workspace-gate.ts';
import { createInstallRoutes, installPath } from './slack/install/install-routes.ts';
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
  /**
   * Resolves when questions are being answered. Over HTTP it gives the address where they arrive, and for a bot with
   * several workspaces the address where people install it in theirs.
   */
  start(): Promise<{ readonly address?: string | undefined; readonly installAddress?: string | undefined }>;
  /** Takes on nothing more, finishes what was begun, disconnects, and closes the store. */
  stop(): Promise<void>;
}

/** What is begun when the process is told to stop may take this long. */
const drainMs = 20_000;

interface BotParts {
  readonly config: ConnectedConfig;
  readonly expertise: Expertise;
  /** Closed when the bot has stopped. */
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
}

/** Puts the bot together: the one place where its parts meet. */
export function createBot(parts: BotParts): Bot {
  const { config, store, log } = parts;
  const deliveries = createDeliveries({ claims: store.claims, log });
  const { access, guard, routes, installAddress, check } = createTenancy(parts);
  const entrance = deliveries.guard(guard(createEntrance(parts, routes)));
  const app = createSlackApp({
    access,
    receiver: entrance,
    clientOptions: createClientOptions(config),
    handlers: createHandlers(parts),
    log,
    boltLogger: createBoltLogger(log),
  });
  return {
    async start() {
      await check();
      await app.init().catch(explainStartFailure('SLACK_BOT_TOKEN'));
      return { address: await entrance.start(), installAddress };
    },
    async stop() {
      const done = await deliveries.drain(drainMs);
      if (!done) log.warn('stopping although some replies are not finished');
      await entrance.stop();
      await store.close();
    },
  };
}

/** Whose tokens we use: that of the one workspace, or of each workspace its own. */
function createTenancy(parts: BotParts) {
  const { slack } = parts.config;
  if (slack.distribution !== undefined) return createSharedTenancy(parts, slack.distribution);
  return {
    access: { token: slack.botToken },
    guard: (entrance: Entrance) => entrance,
    routes: undefined,
    installAddress: undefined,
    check: async () => {},
  };
}

function createSharedTenancy({ config, store, log, now }: BotParts, distribution: Distribution) {
  const keyRing = createKeyRing(distribution.encryptionKeys);
  const { installations, claims } = store;
  const vault = createVault({ installations, keyRing, log, now });
  const { guard } = createWorkspaceGate({ vault, forgetLeft: store.forgetLeft, log });
  const clientOptions = createClientOptions(config);
  return {
    access: { authorize: createAuthorize(vault) },
    guard,
    routes: createInstallRoutes({ slackApp: distribution, claims, vault, clientOptions, log, now }),
    installAddress: `${distribution.publicUrl ?? `http://localhost:${config.port}`}${installPath}`,
    check: () => checkKeys(installations, keyRing, log),
  };
}

function createEntrance({ config, log, now }: BotParts, routes: Routes | undefined): Entrance {
  const { slack, port } = config;
  if (slack.mode === 'http') {
    const { signingSecret } = slack;
    const boltLogger = createBoltLogger(log);
    return createHttpEntrance({ signingSecret, port, routes: routes ?? {}, log, boltLogger, now });
  }
  // Socket Mode's errors come back to us as rejections, which say it once.
  const boltLogger = createBoltLogger(log, { quietErrors: true });
  const { appToken } = slack;
  const clientOptions = createClientOptions(config);
  const socket = createSocketEntrance({ appToken, clientOptions, log, boltLogger });
  return routes === undefined ? socket : besideServer(socket, createHttpServer({ port, routes, log }));
}
