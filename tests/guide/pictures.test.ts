/**
 * The pictures of docs/editors.md show what the program prints and builds now. `UPDATE=1 npx vitest run tests/guide` makes them anew.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { RESOURCES } from '../../src/compare/resources.ts';
import { readStory } from '../../src/content/index.ts';
import { converse } from '../../src/review/converse.ts';
import { openDesk } from '../../src/review/desk.ts';
import { openSession } from '../../src/review/session.ts';
import { CHROME_FLAGS, findChrome, NO_BROWSER } from '../site/chrome.ts';
import { makeFolder } from '../support/folder.ts';
import { makeProject } from '../support/project.ts';
import { readingsOf } from '../support/readings.ts';
import { GUIDE_STORY, guideStory } from './story.ts';
import { terminalPicture } from './terminal-picture.ts';

const [DESK, PAGE, PAGE_WORDS] = ['docs/pictures/desk.svg', 'docs/pictures/page.png', 'docs/pictures/page.txt'];
/** The key that the guide tells of: the first passage differs in how many. */
const KEYS = ['d'];
const isUpdate = Boolean(process.env['UPDATE']);

/** What the desk shows of the first question in which the program sees a difference, and of these keys. */
async function deskAfter(dir: string, keys: readonly string[]): Promise<string> {
  const { story } = await readStory(dir);
  let desk = openDesk(dir, await openSession(story, RESOURCES, async (articles) => readingsOf(articles)));
  let text = '';
  const left = [...keys];
  const look = () => ({ width: 76, colour: true });
  const isAsked = (): boolean => desk.agenda.item?.kind === 'question' && desk.agenda.item.seen.length > 0;
  const key = async () => {
    const name = isAsked() ? (left.shift() ?? 'q') : 's';
    if (name === 's') text = '';
    return { name, sequence: name };
  };
  await converse(desk, '2031-05-10', { write: (more) => (text += more), look, key }, async (next) => {
    desk = next;
  });
  return text;
}

test('the picture of the desk is what the desk shows', async () => {
  const dir = await makeFolder(guideStory);
  const shown = await deskAfter(join(dir, 'stories', GUIDE_STORY), KEYS);
  const picture = terminalPicture(shown, 'The desk: a claim that is about to be published, as three outlets tell it, and the keys that answer');
  expect(picture).toContain('About to be published as one claim.');
  if (isUpdate) await writeFile(DESK, picture);
  else expect(await readFile(DESK, 'utf8')).toBe(picture);
});

const browser = findChrome();
if (browser === null) console.warn(NO_BROWSER);

test.skipIf(browser === null)('the picture of the page has the words of the page that is built', { timeout: 180_000 }, async () => {
  const { dir, run } = await makeProject(guideStory);
  const built = await run('build');
  expect(built.code, built.err).toBe(0);
  const chrome = await chromium.launch({ executablePath: String(browser), args: [...CHROME_FLAGS] });
  try {
    const page = await chrome.newPage({ viewport: { width: 900, height: 960 }, colorScheme: 'light' });
    await page.goto(`file://${join(dir, 'dist/stories', GUIDE_STORY, 'index.html')}`);
    // What lies in the picture, wherever a line breaks with the fonts of this machine.
    const words = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ').slice(0, 900);
    if (isUpdate) {
      await writeFile(PAGE_WORDS, `${words}\n`);
      await page.screenshot({ path: PAGE, scale: 'css' });
    } else expect(words).toBe((await readFile(PAGE_WORDS, 'utf8')).trim());
  } finally {
    await chrome.close();
  }
});
