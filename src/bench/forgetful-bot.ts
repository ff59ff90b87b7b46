import { createAnswerer } from '../answering/create-answerer.ts';
import { createBot } from '../bot.ts';
import { readConfig } from '../config.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { createLog } from '../log.ts';
import { compiledKnowledgePath, knowledgeDirectory } from '../paths.ts';
import { createMemoryStore } from '../storage/store.ts';

/** The bot with a store in memory, to see beside the one that is shipped what storing costs. */
const config = readConfig(process.env);
const { slack } = config;
if (slack.mode === 'local') throw new Error('started by the bench, with the settings of its arena');
const today = new Date().toISOString().slice(0, 10);
const { knowledge, learned, version } = await openKnowledge(knowledgeDirectory, compiledKnowledgePath, today);
await createBot({
  config: { ...config, slack },
  expertise: { answerer: createAnswerer(knowledge, learned), knowledge, version },
  store: createMemoryStore({ now: Date.now }),
  log: createLog({ level: config.logLevel }),
  now: Date.now,
}).start();
