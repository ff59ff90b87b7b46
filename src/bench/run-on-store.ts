import { createAnswerer } from '../answering/create-answerer.ts';
import { createBot } from '../bot.ts';
import { type Config, readConfig } from '../config.ts';
import { openShippedKnowledge } from '../knowledge/open-knowledge.ts';
import { createLog, type Log } from '../log.ts';
import { stopOnSignal } from '../stop-on-signal.ts';
import type { Store } from '../storage/store.ts';

/** Runs the bot as it is shipped, but for its store. */
export async function runOnStore(
  openStore: (config: Config, log: Log) => Store | Promise<Store>,
  { stopsOnSignal = true } = {},
): Promise<void> {
  const config = readConfig(process.env);
  const { slack } = config;
  if (slack.mode === 'local') throw new Error('started by the bench or by a proof, with their settings');
  const { knowledge, learned, version } = await openShippedKnowledge();
  const log = createLog({ level: config.logLevel, secrets: config.secrets });
  const operations = config.operations && (await openOperations({ ...config.operations, log }));
  const bot = createBot({
    config: { ...config, slack },
    expertise: { answerer: createAnswerer(knowledge, learned), knowledge, version },
    store: await openStore(config, log),
    log,
    now: Date.now,
  });
  operations?.watch(async () => ({ ...(await bot.status()), spooled: 0 }));
  await bot.start();
  if (stopsOnSignal) stopOnSignal(['SIGTERM'], () => bot.stop());
  log.info('coo-bot answers questions');
}

/** Nothing of it is loaded where nobody looks, or the bench would measure it. */
async function openOperations(settings: { port: number; host: string; log: Log }) {
  const { startOperations } = await import('../operations/start-operations.ts');
  return startOperations(settings);
}
