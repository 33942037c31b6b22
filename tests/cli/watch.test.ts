/** `npm run import -- --watch FOLDER`: a page that is written slowly is taken once and whole, and leaving is no error. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makePage, PROSE } from '../import/made-page.ts';

const STORY = '---\ntitle: Crack\nstandfirst: A crack.\ndate: 2031-03-03\n---\n';
const page = (prose = PROSE): string => makePage({ head: '<meta property="og:site_name" content="Velm Courier">', prose: [...prose] });

async function watching(): Promise<{ dir: string; child: ReturnType<typeof spawn>; said: () => string }> {
  const dir = await mkdtemp(join(tmpdir(), 'watch-'));
  await mkdir(join(dir, 'content/stories/crack/articles'), { recursive: true });
  await mkdir(join(dir, 'in'));
  await writeFile(join(dir, 'content/stories/crack/story.md'), STORY);
  const child = spawn(process.execPath, [resolve('src/cli/import.ts'), '--watch', 'in', '--story', 'crack'], { cwd: dir });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (text += data.toString()));
  await expect.poll(() => text, { timeout: 30_000 }).toContain('watching in');
  return { dir, child, said: () => text };
}

test('half a page is not taken; the whole is, and once more when it is saved anew; Ctrl+C leaves without an error', async () => {
  const { dir, child, said } = await watching();
  const html = page();
  await writeFile(join(dir, 'in/a.html'), html.slice(0, html.indexOf(PROSE[3])));
  await wait(3000);
  expect(said()).not.toContain('wrote');
  await writeFile(join(dir, 'in/a.html'), html);
  await expect.poll(said, { timeout: 30_000 }).toContain('wrote content/stories/crack/articles/velm-courier.md');
  expect(await readFile(join(dir, 'content/stories/crack/articles/velm-courier.md'), 'utf8')).toContain(PROSE[3]);
  await writeFile(join(dir, 'in/a.html'), html.replace('900 people', '1,900 people'));
  await expect.poll(said, { timeout: 30_000 }).toContain('[-900-]{+1,900+} people');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
}, 120_000);
