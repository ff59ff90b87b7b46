import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { type Courier, createCourier } from './deliver.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { findFreePort } from './find-free-port.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { readStored, type Stored } from './read-stored.ts';
import type { Sabotage } from './sabotages.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** Where bots are put to the proof: a Slack, a workspace in it, and a store. */
export interface Stage {
  readonly slack: FakeSlack;
  readonly workspace: Workspace;
  readonly dataDir: string;
  /** The server with the database, where that is the store. */
  readonly postgres: PostgresServer | undefined;
  readonly databaseUrl: string | undefined;
  /** Starts a bot, at the port of an earlier one where it takes its place, and with other settings where they differ. */
  startBot(own?: { port?: number; env?: Readonly<Record<string, string>> }): Promise<BotProcess>;
  /** Delivers to this address, whatever it is at that moment. */
  deliverTo(address: () => string, minuteMs?: number): Courier;
  /** All rows of all tables of the database as text; of a file, which can be searched as it is, nothing. */
  readTables(): Promise<string>;
  /** Stops all bots and reads what they have stored. */
  stopAndRead(): Promise<Stored>;
  close(): Promise<void>;
}

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

/** Opens a stage with an empty store. */
export async function openStage(options: {
  store: 'file' | 'postgres';
  sabotage?: Sabotage | undefined;
  /** Started in place of the bot. */
  script?: string | undefined;
  env?: Readonly<Record<string, string>>;
  /** What Slack adds to each delivery, and nobody else is to see. */
  secrets?: { readonly token: string; readonly responseUrlKey: string };
  keepReceived?: boolean;
}): Promise<Stage> {
  const slack = await startFakeSlack(options);
  const dataDir = mkdtempSync(join(tmpdir(), 'coo-bot-proof-'));
  const postgres = options.store === 'postgres' ? await startPostgres({ durable: true }) : undefined;
  const databaseUrl = await postgres?.createDatabase();
  const bots: BotProcess[] = [];
  const couriers: Courier[] = [];
  const { sabotage, script = '../../coo-bot.js' } = options;
  const env = {
    SLACK_BOT_TOKEN: 'xoxb-proof',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    COO_BOT_DATA_DIR: dataDir,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ...options.env,
  };
  return {
    slack,
    workspace: createWorkspace({
      responseUrl: (name) => `${slack.responseUrl(name)}?key=${options.secrets?.responseUrlKey ?? ''}`,
      token: options.secrets?.token ?? '',
    }),
    dataDir,
    postgres,
    databaseUrl,
    async startBot(own = {}) {
      const port = own.port ?? (await findFreePort());
      const settings = { ...env, ...own.env };
      const bot = await startBotProcess(
        sabotage === undefined
          ? { script, args: [], env: settings, port }
          : { script: './sabotaged-bot.js', args: [sabotage], env: settings, port },
      );
      bots.push(bot);
      return bot;
    },
    deliverTo(address, minuteMs = 1_000) {
      const courier = createCourier({ signingSecret: env.SLACK_SIGNING_SECRET, address, minuteMs });
      couriers.push(courier);
      return courier;
    },
    async readTables() {
      if (postgres === undefined || databaseUrl === undefined) return '';
      const named = "select table_name from information_schema.tables where table_schema = 'public'";
      const tables = await postgres.query(databaseUrl, named);
      const texts = tables.map(({ table_name }) =>
        postgres.query(databaseUrl, `select t::text as row from ${table_name} t`),
      );
      return JSON.stringify(await Promise.all(texts));
    },
    async stopAndRead() {
      await Promise.all(bots.map((bot) => bot.stop()));
      return readStored({ databaseUrl, dataDir });
    },
    async close() {
      for (const courier of couriers) courier.close();
      await Promise.all(bots.map((bot) => bot.kill()));
      await postgres?.remove();
      await slack.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
