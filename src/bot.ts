import { setTimeout as pause } from 'node:timers/promises';
import type { Answerer } from './answering/answer.ts';
import type { Knowledge } from './answering/knowledge.ts';
import type { BotStatus } from './bot-status.ts';
import type { Config, SlackConfig } from './config.ts';
import { checkKeys } from './installations/check-keys.ts';
import { createKeyRing } from './installations/key-ring.ts';
import { createVault } from './installations/vault.ts';
import type { Log } from './log.ts';
import { type Metrics, noMetrics } from './metrics.ts';
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
  /** How it is now; never fails, and waits for nothing longer than half a second. */
  status(): Promise<BotStatus>;
  /** Is not ready any more, takes on nothing more after the delay that is set, finishes what was begun, disconnects, and closes the store. */
  stop(): Promise<void>;
}

/** What is begun when the process is told to stop may take this long. */
const drainMs = 20_000;
/** Whoever asks how the bot is must not wait for a store that hangs. */
const storePatienceMs = 500;

interface BotParts {
  readonly config: ConnectedConfig;
  readonly expertise: Expertise;
  /** Closed when the bot has stopped. */
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly metrics: Metrics;
}

/** Puts the bot together: the one place where its parts meet. Unless metrics are given, nobody is told what happens. */
export function createBot(given: Omit<BotParts, 'metrics'> & { metrics?: Metrics | undefined }): Bot {
  const parts: BotParts = { ...given, metrics: given.metrics ?? noMetrics };
  const { config, store, log, metrics } = parts;
  let state: BotStatus['state'] = 'starting';
  const deliveries = createDeliveries({ claims: store.claims, metrics, log });
  const { access, guard, routes, installAddress, check } = createTenancy(parts);
  const entrance = deliveries.guard(guard(createEntrance(parts, routes)));
  const app = createSlackApp({
    access,
    receiver: entrance,
    clientOptions: createClientOptions(config, metrics),
    handlers: createHandlers(parts),
    log,
    boltLogger: createBoltLogger(log),
  });
  return {
    async start() {
      await check();
      await app.init().catch(explainStartFailure('SLACK_BOT_TOKEN'));
      const address = await entrance.start();
      state = 'ready';
      return { address, installAddress };
    },
    async status() {
      const socket = entrance.connection?.();
      const backlog = await readBacklog(parts);
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
      if (config.stopDelayMs > 0) await pause(config.stopDelayMs);
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

function createSharedTenancy({ config, store, metrics, log, now }: BotParts, distribution: Distribution) {
  const keyRing = createKeyRing(distribution.encryptionKeys);
  const { installations, claims } = store;
  const vault = createVault({ installations, keyRing, log, now });
  const { guard } = createWorkspaceGate({ vault, forgetLeft: store.forgetLeft, metrics, log });
  const clientOptions = createClientOptions(config, metrics);
  return {
    access: { authorize: createAuthorize(vault) },
    guard,
    routes: createInstallRoutes({ slackApp: distribution, claims, vault, clientOptions, log, now }),
    installAddress: `${distribution.publicUrl ?? `http://localhost:${config.port}`}${installPath}`,
    check: () => checkKeys(installations, keyRing, log),
  };
}

function createEntrance({ config, metrics, log, now }: BotParts, routes: Routes | undefined): Entrance {
  const { slack, port } = config;
  if (slack.mode === 'http') {
    const { signingSecret } = slack;
    const boltLogger = createBoltLogger(log);
    return createHttpEntrance({ signingSecret, port, routes: routes ?? {}, metrics, log, boltLogger, now });
  }
  // Socket Mode's errors come back to us as rejections, which say it once.
  const boltLogger = createBoltLogger(log, { quietErrors: true });
  const { appToken } = slack;
  const clientOptions = createClientOptions(config, metrics);
  const socket = createSocketEntrance({ appToken, clientOptions, metrics, log, boltLogger });
  return routes === undefined ? socket : besideServer(socket, createHttpServer({ port, routes, log }));
}

/** Undefined where the store does not say it in time. */
async function readBacklog({ store, now }: BotParts): Promise<BotStatus['backlog']> {
  const late = pause(storePatienceMs, undefined, { ref: false });
  const backlog = await Promise.race([store.claims.backlog().catch(() => undefined), late]);
  if (backlog === undefined) return undefined;
  const { count, oldestAt } = backlog;
  return { deliveries: count, oldestSeconds: oldestAt === undefined ? 0 : (now() - oldestAt) / 1000 };
}
