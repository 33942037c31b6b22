import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Holds what was found against a file of what is expected. UPDATE=1 rewrites the file, for its author to read the difference; never in CI.
 * @throws where the file is missing: nothing is expected that nobody has read
 */
export function expectFile(file: string, found: string): void {
  if (process.env['UPDATE'] === '1' && !process.env['CI']) writeFileSync(file, found);
  expect(found).toBe(readFileSync(file, 'utf8'));
}
