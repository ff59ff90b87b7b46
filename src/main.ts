import { config as loadDotenv } from 'dotenv';
import { createAnswerer } from './answering/create-answerer.ts';
import { createBot } from './bot.ts';
import { ConfigError, readConfig } from './config.ts';
import { openKnowledge } from './knowledge/open-knowledge.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { tryOut } from './local/try-out.ts';
import { createLog } from './log.ts';
import { compiledKnowledgePath, knowledgeDirectory } from './paths.ts';
import { StartError } from './start-error.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { createSteadyStore } from './storage/create-steady-store.ts';
import { openSpool } from './storage/open-spool.ts';
import { openStore } from './storage/open-store.ts';

/** Reads the settings and the knowledge, starts the bot, and stops it when the process is told to. */
async function main(): Promise<void> {
  loadDotenv({ quiet: true });
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel });
  for (const note of config.notes) log.info(note);
  const today = new Date().toISOString().slice(0, 10);
  const { knowledge, learned, version, warnings } = await openKnowledge(
    knowledgeDirectory,
    compiledKnowledgePath,
    today,
  );
  if (warnings.length > 0)
    log.warn({ warnings: warnings.length }, 'the knowledge wants a look, run knowledge:check');
  const expertise = { answerer: createAnswerer(knowledge, learned), knowledge, version };
  const { slack } = config;
  // Without Slack settings a workspace on this machine takes Slack's place.
  if (slack.mode === 'local') return tryOut({ config, expertise, log });
  const store = createSteadyStore({
    store: await openStore({ ...config, now: Date.now, log }),
    spool: await openSpool(config.dataDir),
    now: Date.now,
    log,
  });
  const bot = createBot({ config: { ...config, slack }, expertise, store, log, now: Date.now });
  const { address } = await bot.start();
  stopOnSignal(['SIGTERM', 'SIGINT'], async (signal) => {
    log.info({ signal }, 'stopping');
    await bot.stop();
  });
  log.info({ mode: slack.mode, address }, 'coo-bot answers questions');
}

main().catch((error: unknown) => {
  const expected =
    error instanceof ConfigError || error instanceof KnowledgeError || error instanceof StartError;
  const details = error instanceof Error && !expected ? (error.stack ?? error.message) : undefined;
  process.stderr.write(
    `coo-bot cannot start. ${details ?? (error instanceof Error ? error.message : String(error))}\n`,
  );
  process.exit(1);
});
