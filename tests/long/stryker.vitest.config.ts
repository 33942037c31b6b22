import { defineConfig } from 'vitest/config';

/** What a mutant of the engine is held against: every test that reads no built site and starts no command. */
export default defineConfig({
  test: {
    include: ['tests/{compare,review,text-marks}/**/*.test.ts', 'tests/{cases,unchanged}.test.ts'],
    testTimeout: 30_000,
  },
});
