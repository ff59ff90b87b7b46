import { runOnStore } from '../../bench/run-on-store.ts';
import { createSteadyStore } from '../../storage/create-steady-store.ts';
import { openSpool } from '../../storage/open-spool.ts';
import { openStore } from '../../storage/open-store.ts';
import { migrateUnlocked } from './migrate-unlocked.ts';
import { type Sabotage, sabotages } from './sabotages.ts';

/** The bot with something taken away, named by the first argument: what a proof must not let pass. */
const isKnown = (name: string): name is Sabotage => name in sabotages;
const [, , sabotage = ''] = process.argv;
if (!isKnown(sabotage)) throw new Error(`there is no sabotage "${sabotage}"`);

await runOnStore(
  async (config, log) => {
    if (sabotage === 'unlocked') await migrateUnlocked(config.databaseUrl ?? '');
    const opened = await openStore({ ...config, now: Date.now, log });
    const spoiled = sabotages[sabotage](opened);
    if (sabotage === 'unsteady') return spoiled;
    return createSteadyStore({
      store: spoiled,
      spool: await openSpool(config.dataDir),
      now: Date.now,
      log,
    });
  },
  { stopsOnSignal: sabotage !== 'abrupt' },
);
