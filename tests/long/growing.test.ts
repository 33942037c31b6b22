/** Twice as much of anything takes no more than 2.6 times as long: what grows faster would stop a command with a file of a megabyte. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { surveySite } from '../../src/content/index.ts';
import { importArticle } from '../../src/import/index.ts';
import { growing } from '../hostile/growing.ts';
import { makeFolder } from '../support/folder.ts';

const SIZE = 3000;
const MOST = 2.6;
/** The quickest of so many counts, of either size by turns. */
const TIMES = 4;
const TRIES = 4;
/** What takes less is not to be told from what happens beside it. */
const NOTHING_MS = 20;

type Growing = (typeof growing)[number];

/** Reads the site, or imports the page into it; what is refused is done too. @returns milliseconds of the processor, which other programs use too */
async function handle(dir: string, page: string | null): Promise<number> {
  const start = process.cpuUsage();
  if (page === null) await surveySite(dir, { drafts: true });
  else
    await importArticle(join(dir, page), { content: dir, story: 'mill', outlet: 'kelp-courier', id: 'other' }, '2031-05-03').catch((cause: unknown) => {
      if (!(cause instanceof Error) || cause.name !== 'ContentError') throw cause;
    });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function timesOf({ make, page }: Growing): Promise<{ once: number; twice: number }> {
  const [one, two] = [await makeFolder(make(SIZE)), await makeFolder(make(2 * SIZE))];
  await handle(one, page);
  const [once, twice]: [number[], number[]] = [[], []];
  for (let i = 0; i < TIMES; i += 1) {
    once.push(await handle(one, page));
    twice.push(await handle(two, page));
  }
  return { once: Math.min(...once), twice: Math.min(...twice) };
}

test('at least thirty things that can grow are tried', () => expect(growing.length).toBeGreaterThanOrEqual(30));

test.each(growing)('$name', { timeout: 600_000 }, async (one) => {
  let best = { once: 1, twice: Infinity };
  for (let i = 0; i < TRIES && best.twice > MOST * best.once && best.twice > NOTHING_MS; i += 1) best = await timesOf(one);
  console.log(`${one.name}: ${best.once.toFixed(0)} ms, ${best.twice.toFixed(0)} ms for twice as much, ${(best.twice / best.once).toFixed(2)} times`);
  expect(best.twice <= NOTHING_MS ? 0 : best.twice / best.once).toBeLessThanOrEqual(MOST);
});
