import { createMemoryStore } from '../../src/storage/store.ts';
import { describeStore } from './store-contract.ts';

describeStore('a store in memory', async (now) => {
  const store = createMemoryStore({ now });
  return { store, again: async () => store };
});
