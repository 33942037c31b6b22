import { defineConfig, mergeConfig } from 'vitest/config';
import usual from '../../vitest.config.ts';

/** `npm run test:long`: what proves a promise in minutes instead of seconds. It reads the site in dist/, as the usual tests do. */
export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['tests/long/**/*.test.ts'], testTimeout: 1_200_000 } }),
);
