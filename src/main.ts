import { config as loadDotenv } from 'dotenv';
import { createAnswerer } from './answering/create-answerer.ts';
import { createBot } from './bot.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { endOnSurprise } from './end-on-surprise.ts';
import { openShippedKnowledge } from './knowledge/open-knowledge.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { createLog, createRedact, type Log } from './log.ts';
import type { Operations } from './operations/start-operations.ts';
import { StartError } from './start-error.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { createSteadyStore } from './storage/create-steady-store.ts';
import { openSpool } from './storage/open-spool.ts';
import { openStore } from './storage/open-store.ts';

/** Reads the settings and the knowledge, starts the bot, and stops it when the process is told to. */
async function main(): Promise<void> {
  loadDotenv({ quiet: true });
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel, secrets: config.secrets });
  endOnSurprise(log);
  for (const note of config.notes) log.info(note);
  const { knowledge, learned, version, warnings } = await openShippedKnowledge();
  if (warnings.length > 0)
    log.warn({ warnings: warnings.length }, 'the knowledge wants a look, run knowledge:check');
  const expertise = { answerer: createAnswerer(knowledge, learned), knowledge, version };
  const { slack } = config;
  // Without Slack settings a workspace on this machine takes Slack's place.
  if (slack.mode === 'local') {
    const { tryOut } = await import('./local/try-out.ts');
    return tryOut({ config, expertise, log });
  }
  const operations = await openOperations(config, log);
  const spool = await openSpool(config.dataDir);
  const store = createSteadyStore({
    store: await openStore({ ...config, now: Date.now, log }),
    spool,
    now: Date.now,
    log,
  });
  const bot = createBot({
    config: { ...config, slack },
    expertise,
    store,
    log,
    now: Date.now,
    ...(operations && { metrics: operations.metrics }),
  });
  operations?.watch(async () => ({ ...(await bot.status()), spooled: spool.size() }));
  const { address, installAddress } = await bot.start();
  stopOnSignal(['SIGTERM', 'SIGINT'], async (signal) => {
    log.info({ signal }, 'stopping');
    await bot.stop();
    await operations?.close();
  });
  const addresses = { address, installAddress, operations: operations?.address };
  log.info({ mode: slack.mode, ...addresses }, 'coo-bot answers questions');
}

/** Nothing of it is loaded where nobody looks. */
async function openOperations({ operations }: Config, log: Log): Promise<Operations | undefined> {
  if (operations === undefined) return undefined;
  const { startOperations } = await import('./operations/start-operations.ts');
  return startOperations({ ...operations, log });
}

main().catch((error: unknown) => {
  const expected =
    error instanceof ConfigError || error instanceof KnowledgeError || error instanceof StartError;
  const details = error instanceof Error && !expected ? (error.stack ?? error.message) : undefined;
  const reason = details ?? (error instanceof Error ? error.message : String(error));
  process.stderr.write(`coo-bot cannot start. ${createRedact([])(reason)}\n`);
  process.exit(1);
});
