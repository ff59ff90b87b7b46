import { createMemoryStore } from '../storage/store.ts';
import { runOnStore } from './run-on-store.ts';

/** The bot with a store in memory, to see beside the one that is shipped what storing costs. */
await runOnStore(() => createMemoryStore({ now: Date.now }));
