import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Journeys start processes and browsers, and machines are busy.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
