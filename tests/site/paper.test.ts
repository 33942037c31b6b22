/** The built pages on paper, in a real browser: a brief of two pages, and no line cut. */
import { expect, test } from 'vitest';
import { pagesOf, pageTypes } from './dist.ts';
import { describeInBrowser } from './in-browser.ts';

const types = [...pageTypes(pagesOf())];
/** A4 within its margins, at 96 dots an inch. */
const PAPER = { width: 695, height: 1039 };

describeInBrowser('on paper', ({ open, origin }) => {
  test('a story prints as a brief of two pages with its sources, with its picture', async () => {
    const page = await open(types.find(([name]) => name === 'story')?.[1].path ?? '/', 1280);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.picture', '#differ', '#agree', '.sources']) expect(await page.locator(part).isVisible(), part).toBe(true);
    await page.close();
  });

  test('on paper no line is cut: nothing is wider than the page, nothing that cannot be parted is higher', async () => {
    const page = await open('/', PAPER.width);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const [type, { path }] of types) {
      await page.goto(origin() + path);
      const cut = await page.evaluate(({ width, height }) => {
        const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) => one.offsetParent !== null && !one.closest('.vh, .who'));
        const wrong = shown.filter((one) => {
          const { right, height: own } = one.getBoundingClientRect();
          const style = getComputedStyle(one);
          const isWhole = style.overflow !== 'visible' || style.breakInside === 'avoid' || style.display.startsWith('inline-');
          return right > width + 1 || (style.overflow !== 'visible' && one.scrollWidth > one.clientWidth) || (isWhole && own > height);
        });
        return wrong.map((one) => `${one.tagName}.${one.className}`);
      }, PAPER);
      expect(cut, type).toEqual([]);
      // Black on white, also for who reads in the dark.
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), type).toBe('rgb(255, 255, 255)');
    }
    await page.close();
  });
});
