/** Stories of other sizes than ours: one article, two without a claim in common, five of one report, twelve, forty; long names and headings, other scripts, missing dates. */
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wrongCounts } from './count-laws.ts';
import { pagesOf, type BuiltPage } from './dist.ts';
import { buildSite } from './fixture.ts';
import { describeInBrowser } from './in-browser.ts';
import { missingParts, storiesOf, strayQuotations, wrongNames } from './page-laws.ts';
import { SIZES } from './sizes.ts';

let site: Awaited<ReturnType<typeof buildSite>>;
let pages: BuiltPage[];
const html = (path: string): string => pages.find((one) => one.path === path)?.html ?? '';

beforeAll(async () => {
  site = await buildSite(SIZES, 'http://localhost:4321');
  pages = pagesOf(site.dist);
}, 180_000);
afterAll(() => site.remove());

test('every page keeps the laws: whose words, whose names, how many, and what each claim has', () => {
  const stories = storiesOf(site.dist, site.content);
  expect(stories.length).toBeGreaterThan(1);
  expect([strayQuotations, wrongNames, wrongCounts, missingParts].map((faults) => faults(site.dist, stories))).toEqual([[], [], [], []]);
});

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

test('a story of twelve outlets is at most 30 KB in brotli, one of forty too, and none of five or fewer over 14,600 bytes', () => {
  const weightOf = (id: string): number => brotliCompressSync(html(`/stories/${id}/`)).length;
  for (const id of ['reservoir', 'bridge']) expect(weightOf(id), id).toBeLessThanOrEqual(30_000);
  for (const id of ['lone', 'two-lamps', 'ban', 'satellite']) expect(weightOf(id), id).toBeLessThanOrEqual(14_600);
});

test('the head picture says in a sentence whose report it is', () => {
  const title = (id: string): string => />([^<]*)<\/h2>/.exec(html(`/stories/${id}/`))?.[1] ?? '';
  expect(title('satellite')).toBe('All five outlets repeat one Nordwire report');
  expect(title('two-lamps')).toBe('Neither outlet names a report');
  expect(title('bridge')).toMatch(/^\w+ of the 40 outlets repeat one [\w ]+ report$/);
  expect(html('/stories/lone/')).not.toContain('class="picture"');
});

test('a side’s heading of sixty letters stands whole over its column, and cut in the picture', () => {
  const page = html('/stories/ban/');
  expect(page).toContain('A temporary ban on all heavy lorries until a second inspection');
  expect(page).toContain('a temporary ban on all …');
});

describeInBrowser(
  'in a browser',
  ({ open, origin }) => {
    test('nothing is wider than the screen, however long a name or a word', async () => {
      const page = await open('/');
      const difficult = pages.filter(({ path }) =>
        /^\/(stories\/[^/]+\/)?$|claims|articles\/paper-[37]\/|paper-3-and-paper-7|outlets\/paper-[37]\//.test(path),
      );
      expect(difficult.length).toBeGreaterThan(8);
      for (const { path } of difficult) {
        await page.goto(origin() + path);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
        }
      }
      await page.close();
    });

    test('a frame is as high as its card needs on the narrowest screen, and not much higher; the card fills it', async () => {
      const cards = pages
        .filter(({ path }) => path.startsWith('/embed/'))
        .flatMap(({ path }) => {
          const claim = html(path.replace(/^\/embed\/([^/]+)\//, '/stories/$1/claims/'));
          const given = Number(/ height=(?:"|&quot;|&#34;)(\d+)(?:"|&quot;|&#34;) loading/.exec(claim)?.[1] ?? 0);
          return given > 0 ? [{ path, given }] : [];
        });
      expect(cards.length).toBeGreaterThan(5);
      const page = await open('/', 320);
      for (const { path, given } of cards) {
        await page.setViewportSize({ width: 320, height: 20 });
        await page.goto(origin() + path);
        const height = () => page.locator('.claim-card').evaluate((card) => card.getBoundingClientRect().height);
        const needed = await height();
        expect(given, path).toBeGreaterThanOrEqual(needed);
        // Letters of another font are narrower.
        expect(given, path).toBeLessThanOrEqual(needed * 1.5);
        await page.setViewportSize({ width: 800, height: given });
        expect(await height(), path).toBeCloseTo(given, 0);
      }
      await page.close();
    });

    test('of twelve outlets the columns of the head picture are reports, and their outlets open', async () => {
      const page = await open('/stories/reservoir/');
      const heads = page.locator('.picture thead th');
      expect(await heads.count()).toBeLessThanOrEqual(6);
      const fold = heads.locator('details').first();
      expect(await fold.locator('a').first().isVisible()).toBe(false);
      await fold.locator('summary').click();
      expect(await fold.locator('a').first().isVisible()).toBe(true);
      await page.close();
    });

    test('a sentence from right to left stands at the right, and turns no word of ours', async () => {
      const page = await open('/stories/reservoir/articles/paper-3/');
      const facts = page.locator('.facts');
      const [name, words] = [await facts.locator('bdi').boundingBox(), await facts.boundingBox()];
      expect(name?.x).toBeCloseTo(words?.x ?? -1, 0);
      await page.goto(`${origin()}/stories/reservoir/compare/paper-3-and-paper-7/`);
      const direction = await page.locator('.pair p', { hasText: 'المهندس' }).evaluate((text) => {
        // What has no counterpart is folded.
        text.closest('details')?.setAttribute('open', '');
        const range = document.createRange();
        range.selectNodeContents(text.querySelector('q') ?? text);
        return { right: range.getBoundingClientRect().right, edge: text.getBoundingClientRect().right };
      });
      expect(direction.right).toBeCloseTo(direction.edge, 0);
      await page.close();
    });
  },
  () => site.dist,
);
