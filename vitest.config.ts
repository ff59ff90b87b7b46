import { configDefaults, defineConfig } from 'vitest/config';

const proofs = 'test/proofs.test.ts';
// Journeys start processes and browsers, and machines are busy.
const patience = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, proofs],
          sequence: { groupOrder: 0 },
          ...patience,
        },
      },
      // They measure how long people wait, so they have the machine to themselves.
      { test: { name: 'proofs', include: [proofs], sequence: { groupOrder: 1 }, ...patience } },
    ],
  },
});
