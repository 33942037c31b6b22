/** Sites with other content than ours: twelve articles, two without a claim in common, long names and titles, other scripts, missing dates. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../support/folder.ts';
import { CHROME_FLAGS, findChrome } from './chrome.ts';
import { pagesOf, serve, type BuiltPage } from './dist.ts';
import { buildSite } from './fixture.ts';

const LONG_NAME = 'The Consolidated Evening Intelligencer and Low Marrow Agricultural Advertiser';
const ENDLESS = `${'dam'.repeat(30)}-inspector`;
const ARABIC = 'وقال المهندس إن السد آمن وإن الماء سينخفض خلال يومين.';
const TWELVE = Array.from({ length: 12 }, (_, index) => index + 1);

function paper(number: number): Files {
  const name = number === 3 ? 'صحيفة الوادي' : number === 7 ? LONG_NAME : `Paper ${number}`;
  const published = number % 4 === 0 ? '' : `published: 2032-02-0${1 + (number % 2)}\npublishedIs: stated\n`;
  return {
    [`outlets/paper-${number}.md`]: `---\nname: ${name}\n---\n`,
    [`stories/reservoir/articles/paper-${number}.md`]: `---\noutlet: paper-${number}\n${published}publish: ${number === 5 ? 'quotes' : 'full'}\n---

# ${number === 7 ? `${ENDLESS} warns: ` : ''}Reservoir above Low Marrow rises, paper ${number} reports

The reservoir above Low Marrow rose by ${30 + (number % 3) * 10} centimetres on Sunday night, engineer Tilda Brask said. ${number % 2 ? 'About 400' : 'More than 600'} people were moved from three villages to the school in Upper Marrow.

The spillway of the dam was never finished, the water board admitted. ${number === 3 ? ARABIC : ''}
`,
  };
}

const content: Files = {
  ...Object.assign({}, ...TWELVE.map(paper)),
  'corrections.md': '---\ncorrections: []\n---\n',
  'stories/reservoir/story.md': `---\ntitle: The reservoir above Low Marrow, the spillway that was never finished and the long night in which three villages waited for a siren\nstandfirst: Twelve papers on one night\ndate: 2032-02-02\n---\n`,
  'stories/two-lamps/story.md': '---\ntitle: Two lamps\nstandfirst: Two papers and nothing in common\ndate: 2032-01-01\n---\n',
  'stories/two-lamps/articles/paper-1.md': '---\noutlet: paper-1\npublish: full\n---\n\nThe lamp on the pier went out on Friday, the keeper said.\n',
  'stories/two-lamps/articles/paper-2.md': '---\noutlet: paper-2\npublish: full\n---\n\n# Fish prices fall\n\nHerring sold for two crowns a kilo in Senn.\n',
};

let site: Awaited<ReturnType<typeof buildSite>>;
let pages: BuiltPage[];
const html = (path: string): string => pages.find((one) => one.path === path)?.html ?? '';

beforeAll(async () => {
  site = await buildSite(content, 'http://localhost:4321');
  pages = pagesOf(site.dist);
});
afterAll(() => site.remove());

test('two articles without a claim in common have a page that says what each alone tells', () => {
  const page = html('/stories/two-lamps/');
  expect(page).toContain('Only in one outlet');
  for (const absent of ['In short', 'Where they differ', 'What they agree on', 'Read two side by side']) expect(page).not.toContain(absent);
  expect(page).toContain('no date stated');
});

test('of many who say the same some are quoted and the others named, and what all tell names nobody', () => {
  const page = html('/stories/reservoir/');
  expect(page).toContain('Also:');
  expect(page).toContain('all 12 articles');
});

const executablePath = findChrome();

describe.skipIf(executablePath === null)('in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve(site.dist);
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROME_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('nothing is wider than the screen, however long a name or a word', async () => {
    const page = await browser.newPage();
    const difficult = pages.filter(({ path }) => /^\/(stories\/[^/]+\/)?$|claims|articles\/paper-[37]\/|paper-3-and-paper-7|outlets\/paper-[37]\//.test(path));
    expect(difficult.length).toBeGreaterThan(8);
    for (const { path } of difficult) {
      await page.goto(server.origin + path);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });

  test('of twelve outlets the columns of the head picture are reports, and their outlets open', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.origin}/stories/reservoir/`);
    const heads = page.locator('.picture thead th');
    expect(await heads.count()).toBeLessThanOrEqual(6);
    const fold = heads.locator('details').first();
    expect(await fold.locator('a').first().isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await fold.locator('a').first().isVisible()).toBe(true);
    await page.close();
  });

  test('a sentence from right to left stands at the right, and turns no word of ours', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.origin}/stories/reservoir/articles/paper-3/`);
    const facts = page.locator('.facts');
    const [name, words] = [await facts.locator('bdi').boundingBox(), await facts.boundingBox()];
    expect(name?.x).toBeCloseTo(words?.x ?? -1, 0);
    await page.goto(`${server.origin}/stories/reservoir/compare/paper-3-and-paper-7/`);
    const direction = await page.locator('.pair p', { hasText: 'المهندس' }).evaluate((text) => {
      // What has no counterpart is folded.
      text.closest('details')?.setAttribute('open', '');
      const range = document.createRange();
      range.selectNodeContents(text.firstChild ?? text);
      return { right: range.getBoundingClientRect().right, edge: text.getBoundingClientRect().right };
    });
    expect(direction.right).toBeCloseTo(direction.edge, 0);
    await page.close();
  });
});
