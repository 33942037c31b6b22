/** Twice as much of anything takes no more than 2.6 times as long: what grows faster would stop a build with a file of a megabyte. */
import { expect, test } from 'vitest';
import { surveySite } from '../../src/content/index.ts';
import { growing } from '../hostile/growing.ts';
import { makeFolder } from '../support/folder.ts';

const SIZE = 3000;
const MOST = 2.6;
/** The quickest of so many: other programs use the machine too. */
const TIMES = 3;
const TRIES = 3;

async function timeOf(files: Parameters<typeof makeFolder>[0]): Promise<number> {
  const dir = await makeFolder(files);
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const start = performance.now();
    await surveySite(dir, { drafts: true });
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

test.each(growing)('$name', { timeout: 600_000 }, async ({ make }) => {
  let growth = Infinity;
  for (let i = 0; i < TRIES && growth > MOST; i += 1) growth = (await timeOf(make(2 * SIZE))) / (await timeOf(make(SIZE)));
  expect(growth).toBeLessThanOrEqual(MOST);
});
