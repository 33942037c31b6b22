import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What takes minutes has a run of its own, `npm run test:long`.
    exclude: ['tests/long/**'],
    // Processes, since the command line tests change into other folders; two, for a machine with two cores.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A missing expectation fails in CI instead of being written.
    ...(process.env['CI'] ? { update: false } : {}),
  },
});
